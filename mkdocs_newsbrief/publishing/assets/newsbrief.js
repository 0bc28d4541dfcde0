/* A reader's tools: filter, unfold, step with j and k, copy with the source. The pages are whole without them. */
(() => {
  "use strict";
  const ITEMS = ":is(.nb-quote, .nb-event, .nb-difference, .nb-say, tbody tr, .nb-doubts dd, " +
    ":is(.nb-sources, .nb-people, .nb-plain) > li)";
  const FEW = 5;

  const make = (tag, attributes, text = "") => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    return element;
  };

  /* What an item can be found by: its words, its speaker, and the outlets and days of its marks. */
  const told = item => {
    const marks = [...item.querySelectorAll("[data-says], [data-name]")];
    const carried = marks.map(mark => `${mark.dataset.says ?? mark.title} ${mark.dataset.name ?? ""}`);
    return [item.textContent, item.dataset.speaker, ...carried].join(" ").toLowerCase();
  };

  const narrow = (root, items, wanted, count) => {
    const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of items) item.hidden = !words.every(word => told(item).includes(word));
    for (const group of root.querySelectorAll(".nb-group")) group.hidden = !group.querySelector(".nb-quote:not([hidden])");
    count.textContent = words.length ? `${items.filter(item => !item.hidden).length} of ${items.length}` : "";
  };

  const equip = root => {
    const items = [...root.querySelectorAll(ITEMS)];
    if (root.matches(".newsbrief--overview") || root.querySelector(".nb-tools") || items.length < FEW) return;
    const bar = make("div", { class: "nb-tools", role: "search", "data-search-exclude": "" });
    const field = make("input", { type: "search", placeholder: "outlet, speaker, day", "aria-label": "Filter by outlet, speaker or day" });
    const count = make("output", {});
    field.addEventListener("input", () => narrow(root, items, field.value, count));
    bar.append(field, count);
    const folds = [...root.querySelectorAll("details")];
    if (folds.length) {
      const button = make("button", { type: "button", class: "nb-cite" }, "Expand all");
      button.addEventListener("click", () => folds.forEach(fold => { fold.open = true; }));
      bar.append(button);
    }
    const crumbs = root.querySelector(".nb-crumbs");
    if (crumbs) crumbs.after(bar);
    else root.prepend(bar);
  };

  const step = by => {
    const items = [...document.querySelectorAll(`.newsbrief ${ITEMS}`)].filter(item => item.checkVisibility());
    const next = items[Math.max(0, items.indexOf(document.activeElement.closest(ITEMS)) + by)];
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });

  document.addEventListener("copy", event => {
    const selection = getSelection();
    const mark = selection.anchorNode?.parentElement?.closest(`.newsbrief ${ITEMS}`)?.querySelector("[data-says]");
    if (!mark || selection.isCollapsed) return;
    event.clipboardData.setData("text/plain", `${selection}\n— ${mark.dataset.says.split(": ")[0]}, ${mark.href}`);
    event.preventDefault();
  });

  document.addEventListener("click", event => {
    const link = event.target.closest(".newsbrief .nb-perma");
    const item = link?.closest(ITEMS);
    if (!item) return;
    const copy = item.cloneNode(true);
    copy.querySelectorAll("figcaption, details, small, .nb-cites, a").forEach(part => part.remove());
    const [who] = item.querySelector("[data-says]").dataset.says.split(": ");
    navigator.clipboard?.writeText(`${copy.textContent.trim()}\n— ${who}, ${link.href}`);
  });

  const start = () => document.querySelectorAll(".newsbrief").forEach(equip);
  if (window.document$) window.document$.subscribe(start); /* Material's instant navigation */
  else document.addEventListener("DOMContentLoaded", start);
})();
