"""How elements of HTML are laid out and what their names and classes say of their text."""

BLANK_LINE = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "table", "hr", "figure"]
)
BLOCK = BLANK_LINE | frozenset(
    [
        "address",
        "article",
        "aside",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dt",
        "fieldset",
        "figcaption",
        "footer",
        "form",
        "header",
        "hgroup",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "option",
        "section",
        "summary",
        "tbody",
        "tfoot",
        "thead",
        "tr",
    ]
)
NOT_SHOWN = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "audio",
        "video",
        "select",
        "datalist",
        "textarea",
        "map",
        "noframes",
        "frameset",
    ]
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
ITALIC = frozenset(["i", "em", "cite", "dfn"])
BOLD = frozenset(["b", "strong"])
NAVIGATION_CLASSES = frozenset(
    [
        "nav",
        "navbar",
        "navigation",
        "menu",
        "submenu",
        "breadcrumb",
        "breadcrumbs",
        "pagination",
        "pager",
        "cookie",
        "cookies",
        "consent",
        "gdpr",
        "share",
        "sharing",
        "skiplink",
    ]
)
FOOTER_CLASSES = frozenset(["footer", "colophon", "imprint"])
LABEL_CLASSES = frozenset(["label"])
NAVIGATION_ROLES = frozenset(["navigation", "search", "banner", "menubar", "menu"])
CLASSED = frozenset(["div", "ul", "ol", "section", "p", "span", "aside", "table", "td"])
