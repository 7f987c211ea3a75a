// Review by keyboard: j and k move between claims, a, e, r, u press their buttons; the words a claim stands on light up.
(() => {
  const review = document.querySelector("[data-review]");
  if (!review) return;
  const claims = () => [...review.querySelectorAll("[data-claim]")].filter((claim) => claim.offsetParent !== null);
  const light = (number) => {
    for (const mark of review.querySelectorAll("mark")) {
      mark.classList.toggle("lit", mark.dataset.claims.split(" ").includes(number));
    }
    review.querySelector("mark.lit")?.scrollIntoView({ block: "center" });
  };
  const move = (step) => {
    const all = claims();
    const here = all.indexOf(document.activeElement.closest("[data-claim]"));
    const next = all[Math.min(all.length - 1, Math.max(0, here + step))];
    next?.focus();
  };
  // Places are counted in characters from the beginning of the text, a line end as one.
  const counted = (text, node, offset) => {
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(node, offset);
    return [...before.toString()].length;
  };
  const teach = () => {
    const text = review.querySelector(".review-text > div");
    const selection = document.getSelection();
    if (!review.dataset.teach || !selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return;
    const start = counted(text, range.startContainer, range.startOffset);
    const end = counted(text, range.endContainer, range.endOffset);
    location.assign(`${review.dataset.teach}?start=${start}&end=${end}`);
  };
  let unreadAt = -1;
  const nextUnread = () => {
    const lines = [...review.querySelectorAll(".review-text .unread")];
    if (!lines.length) return;
    unreadAt = (unreadAt + 1) % lines.length;
    lines[unreadAt].focus();
    lines[unreadAt].scrollIntoView({ block: "center" });
  };
  review.addEventListener("focusin", (event) => {
    const claim = event.target.closest("[data-claim]");
    if (claim) light(claim.dataset.claim);
  });
  review.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (!mark) return;
    const claim = review.querySelector(`[data-claim="${mark.dataset.claims.split(" ")[0]}"]`);
    claim?.closest("details")?.setAttribute("open", "");
    claim?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") return move(1);
    if (event.key === "k") return move(-1);
    if (event.key === "t") return teach();
    if (event.key === "n") return nextUnread();
    if (event.key === "/") {
      event.preventDefault();
      return review.querySelector("input[type=search]").focus();
    }
    const button = document.activeElement.closest("[data-claim]")?.querySelector(`[data-key="${event.key}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
  // After a decision the page comes back at the claim; go on with the next open one.
  const decided = location.hash && review.querySelector(location.hash);
  if (decided) {
    const all = claims();
    (all[all.indexOf(decided)] ?? all[0])?.focus();
  }
})();
