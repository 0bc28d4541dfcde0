"""The words that tell a story from the page around it. All are everyday English of news sites."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a string: a table that reads as text."""
    return frozenset(words.split())


def phrase_set(phrases: str) -> frozenset[str]:
    """The phrases of a string, with a bar between."""
    return frozenset(phrases.split("|"))


# Prose is a third or more function words; menus and headlines have hardly any.
FUNCTION_WORDS = word_set(
    "the of and to in a is that for on it with as was are be by this at from have has he his they you not but an or "
    "we which will their more been who had its were about said i she her my me our us if when there what so would "
    "can than after also over into out up all one do no some them then these only other could just like"
)

# One of these marks reported speech, hence a story.
REPORTING_VERBS = word_set(
    "said says told added according announced reported explained asked wrote noted argued claimed warned insisted "
    "confirmed denied stated tweeted replied thinks believes"
)

# What buttons, boxes and footers of a page say; a story uses them too, but not so many in so few words.
INTERFACE_WORDS = word_set(
    "subscribe subscription subscriptions subscriber subscribers newsletter newsletters cookie cookies privacy terms "
    "advertise advertisement advertisements advertising copyright facebook twitter whatsapp linkedin pinterest "
    "reddit instagram youtube telegram messenger flipboard tumblr email e-mail mail comment comments download app "
    "apps "
    "browser javascript password account register login logout signin menu search navigation related recommended "
    "trending video videos gallery galleries podcast podcasts sponsored promoted print printer careers jobs faq faqs "
    "help settings preferences inbox unsubscribe affiliate commission donate membership trial logo sitemap rss home "
    "homepage share shares tweet pin copy link topics tags tag loading close skip bookmark save saved read watch "
    "listen follow click tap sections archives archive contact feedback licensing syndication permissions disclaimer "
    "notifications alerts epaper e-paper edition popular latest stories more next previous prev back top view sign "
    "log join us about reprints accessibility accept consent partners"
)

# The same as two-word phrases: the words alone are too common.
INTERFACE_PAIRS = phrase_set(
    "sign up|sign in|log in|log out|terms of|terms and|all rights|rights reserved|click here|read more|read next|"
    "read also|read full|share this|share on|follow us|follow on|follow me|contact us|about us|app store|"
    "google play|skip to|most read|most popular|most viewed|get the|the best|best of|opt out|next story|"
    "next article|previous article|back to|to top|see all|see more|view all|view more|view comments|load more|"
    "continue reading|support us|your inbox|your email|your consent|your privacy|your browser|editors picks|"
    "more from|more on|more stories|related articles|related stories|related topics|you may|may like|"
    "might like|also like|in your|for free|free trial|join the|the conversation|leave a|a comment|post a|"
    "report a|font size|text size|story continues|continues below|article continues|sponsored by|paid for|"
    "find out|top stories|breaking news|daily briefing|sent to|delivered to|up for|do not|not sell|"
    "personal information|public domain|the author|written by|posted in|filed under|published under|this page|"
    "this site|our site|our website|this article|this story|share button|to your|sorry we"
)

_LEAST = 4  # letters of a word that carries content


def is_content(word: str) -> bool:
    """Whether a word in lower case says what a text is about."""
    return len(word) >= _LEAST and word not in FUNCTION_WORDS and word not in INTERFACE_WORDS
