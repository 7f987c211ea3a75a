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
  const teach = (field = "") => {
    const text = review.querySelector(".review-text > div");
    const selection = document.getSelection();
    if (!review.dataset.teach || !selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return;
    const start = counted(text, range.startContainer, range.startOffset);
    const end = counted(text, range.endContainer, range.endOffset);
    location.assign(`${review.dataset.teach}?start=${start}&end=${end}&field=${encodeURIComponent(field)}`);
  };
  const fields = review.querySelector("[data-fields]");
  // Words that are dragged out of the text open the fields, and a field takes them.
  review.querySelector(".review-text").addEventListener("dragstart", () => fields?.setAttribute("open", ""));
  const over = (event) => {
    for (const field of fields.querySelectorAll(".over")) field.classList.remove("over");
    const field = event.target.closest?.("[data-field]");
    if (!field || event.type === "dragleave") return null;
    event.preventDefault();
    field.classList.add("over");
    return field;
  };
  fields?.addEventListener("dragover", over);
  fields?.addEventListener("dragleave", over);
  fields?.addEventListener("drop", (event) => {
    const field = over(event);
    if (field) teach(field.dataset.field);
  });
  // What is decided goes out of the list: the form says which claim comes after it.
  review.addEventListener("submit", (event) => {
    const claim = event.target.closest("[data-claim]");
    if (!claim) return;
    const all = claims().filter((one) => one.querySelector('[data-key="a"]') || one === claim);
    const next = all[all.indexOf(claim) + 1] ?? all[all.indexOf(claim) - 1];
    if (!next || event.submitter?.value === "undo") return;
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "next", value: next.dataset.claim });
    event.target.append(field);
  });
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
    if (event.key === "x") return teach("nothing");
    if (event.key === "n") return nextUnread();
    if (event.key === "/") {
      event.preventDefault();
      return review.querySelector("input[type=search]").focus();
    }
    const button = document.activeElement.closest("[data-claim]")?.querySelector(`[data-key="${event.key}"]`);
    if (button) {
      event.preventDefault();
      button.click();
      if (event.key === "e") button.closest("details").querySelector("input").focus();
    }
  });
  review.addEventListener("keydown", (event) => {
    const edited = event.key === "Escape" && event.target.closest("details.edit");
    if (!edited) return;
    edited.removeAttribute("open");
    edited.closest("[data-claim]").focus();
  });
  // After a decision the page comes back at the next claim; where that is folded away, at the first that is open.
  const here = /^#claim-\d+$/.test(location.hash) && review.querySelector(location.hash);
  if (here) {
    const all = claims();
    (all.includes(here) ? here : all[0])?.focus();
  }
})();
