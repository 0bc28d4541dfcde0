#!/usr/bin/env bash
# mike 2.2.0 and mkdocs-rss-plugin 1.19.0, on a site of MkDocs 1.6.1 (Python 3.11).
#
# One would guess: adding a feed plugin to a site adds a feed; `mike deploy` goes on building with the MkDocs that is
# pinned beside it.
# What happens: the plugin's requirements bring the package `properdocs`, and mike asks only whether that is installed.
# From then on it builds every version with ProperDocs, with no line of mkdocs.yml changed; and as ProperDocs does not
# bring the theme `mkdocs`, a site that names no theme is no longer deployed at all.
# Seen: "Deployed … to one with MkDocs 1.6.1 and mike 2.2.0" before; after, "Unrecognised theme name: 'mkdocs'" and
# "Command '['properdocs', 'build', …" returned non-zero exit status".
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv venv
venv/bin/pip install --quiet "mkdocs==1.6.1" "mike==2.2.0"
mkdir -p site/docs
printf 'site_name: Harbour\nplugins: [search, mike]\n' > site/mkdocs.yml
printf '# Harbour\n' > site/docs/index.md
cd site
git init --quiet --initial-branch main .
git config user.email "editor@example.org"
git config user.name "Editor"
git add . && git commit --quiet --message "A site"

before=$(PATH="$place/venv/bin:$PATH" mike deploy one > /dev/null 2>&1 && git log -1 --format=%s gh-pages)
echo "without the plugin: $before"
../venv/bin/pip install --quiet "mkdocs-rss-plugin==1.19.0"
after=$(PATH="$place/venv/bin:$PATH" mike deploy two 2>&1 || true)
echo "with the plugin installed, and not even used: $after"

grep --quiet "with MkDocs 1.6.1" <<< "$before"
grep --quiet "properdocs.*build" <<< "$after"
grep --quiet "Unrecognised theme name: 'mkdocs'" <<< "$after"
