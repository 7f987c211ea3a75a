// The board: drag a screening by mouse, finger or keyboard; the server says at once what would break. Runs are watched too.
const STEP_MINUTES = 5;
const HOLD_MILLISECONDS = 280;
const LOOK_EVERY = 5000;

watchRun(document.querySelector("[data-run-page] [data-run-state][data-open]"), () => location.reload());
const board = document.querySelector("[data-board]");
if (board) start();

function start() {
  const live = board.querySelector("[data-live]");
  const say = board.querySelector("[data-say]");
  const token = board.querySelector("[name=csrfmiddlewaretoken]").value;
  const mayChange = "mayChange" in board.dataset;
  let lifted = null; // {card, ghost, home, at, track, by, day}
  let asked = 0;

  const cardOf = (target) => target.closest?.("[data-card]");
  const tracks = () => [...live.querySelectorAll(".track[data-screen]")];
  const valueOf = (element, name) => getComputedStyle(element).getPropertyValue(name);
  const stepsOf = () => Number(valueOf(live.querySelector(".board-scroll"), "--steps"));

  function speak(text, state = "") {
    say.className = `board-say ${state}`;
    say.textContent = text;
  }

  function wallClock(at) {
    const minutes = Number(board.dataset.first) * 60 + at * STEP_MINUTES;
    const two = (number) => String(number).padStart(2, "0");
    return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  }

  function localStart(at, day = board.dataset.day) {
    const minutes = Number(board.dataset.first) * 60 + at * STEP_MINUTES;
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCMinutes(minutes);
    return date.toISOString().slice(0, 16);
  }

  async function post(url, fields) {
    const response = await fetch(url, {
      method: "POST",
      headers: { "X-CSRFToken": token, "X-Requested-With": "XMLHttpRequest" },
      body: new URLSearchParams(fields),
    });
    if (response.redirected || !response.headers.get("content-type")?.includes("json")) throw new Error(String(response.status));
    return { status: response.status, answer: await response.json() };
  }

  function show(answer, focus) {
    if (!answer.html) return;
    const scrolled = live.querySelector(".board-scroll")?.scrollLeft;
    live.innerHTML = answer.html;
    if (scrolled) live.querySelector(".board-scroll").scrollLeft = scrolled;
    if (focus) document.getElementById(`card-${focus}`)?.focus({ preventScroll: true });
    dress();
    watchHere();
  }

  // what only the script can do is only said when there is a script
  function dress() {
    if (!mayChange) return;
    for (const card of live.querySelectorAll("[data-card]")) {
      card.setAttribute("aria-roledescription", "movable screening");
      card.setAttribute("aria-keyshortcuts", "Space P S");
    }
  }

  // ---- lifting, trying, dropping

  function lift(card, by) {
    const track = card.closest(".track") ?? tracks()[0];
    if (!track) return;
    const ghost = document.createElement("div");
    ghost.className = "ghost";
    for (const name of ["--at", "--long", "--accent"]) ghost.style.setProperty(name, valueOf(card, name));
    ghost.innerHTML = `<span class="card-title"></span><span class="card-when"></span>`;
    ghost.querySelector(".card-title").textContent = card.dataset.title;
    const onShelf = !card.dataset.start;
    lifted = { card, ghost, by, track, at: onShelf ? firstFree(track) : Number(card.dataset.at), day: board.dataset.day, tab: "", moved: false, shelf: false };
    card.classList.add("lifted");
    if (by === "keys") {
      place();
      speak(`${card.dataset.title} is lifted. ${where()}. Arrows move it, Space drops it, Escape takes it back.`);
      if (onShelf) tryHere();
    }
  }

  function firstFree(track) {
    const open = track.querySelector(".open");
    return open ? Number(valueOf(open, "--at")) : 0;
  }

  function where() {
    if (lifted.shelf) return "On the shelf";
    const other = lifted.day === board.dataset.day ? "" : `${dayName(lifted.day)}, `;
    return `${other}${lifted.track.dataset.name}, ${wallClock(lifted.at)}`;
  }

  function dayName(day) {
    return live.querySelector(`.board-days [data-day="${day}"] .when`)?.textContent ?? day;
  }

  function place() {
    const { ghost, track, at } = lifted;
    lifted.moved = true;
    ghost.classList.toggle("afloat", false);
    ghost.style.setProperty("--at", at);
    ghost.querySelector(".card-when").textContent = wallClock(at);
    if (ghost.parentNode !== track) track.append(ghost);
    if (lifted.by === "keys") ghost.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  let waiting = 0;
  function tryHere() {
    clearTimeout(waiting);
    waiting = setTimeout(ask, lifted.by === "keys" ? 120 : 30);
  }

  async function ask() {
    if (!lifted) return;
    const number = ++asked;
    const fields = lifted.shelf ? {} : { screen: lifted.track.dataset.screen, start: localStart(lifted.at, lifted.day) };
    try {
      const { answer } = await post(board.dataset.checkUrl, { screening: lifted.card.dataset.card, ...fields });
      if (!lifted || number !== asked) return; // an older answer, or dropped already
      const state = answer.refused ? "refused" : answer.faults.length ? "breaks" : "fits";
      lifted.ghost.classList.remove("refused", "breaks", "fits");
      lifted.ghost.classList.add(state);
      const reasons = answer.faults.map((fault) => `${fault.rule}: ${fault.text}`).join("; ");
      speak(`${where()}: ${state === "fits" ? "fits" : reasons}`, state);
    } catch {
      speak("The server does not answer; nothing is moved.", "refused");
    }
  }

  function putBack(text = "Taken back, nothing is moved.") {
    if (!lifted) return;
    lifted.ghost.remove();
    lifted.card.classList.remove("lifted");
    const { card } = lifted;
    lifted = null;
    asked += 1;
    clearTimeout(waiting);
    for (const over of board.querySelectorAll(".over")) over.classList.remove("over");
    speak(text);
    return card;
  }

  async function drop() {
    const { card, shelf, track, at, day, by } = lifted;
    const to = shelf ? { screen: "", start: "" } : { screen: track.dataset.screen, start: localStart(at, day) };
    const place = where();
    putBack("…");
    await send(card, to, `${card.dataset.title}: ${place}.`, by);
    if (!shelf && day !== board.dataset.day && say.dataset.done) {
      location.assign(new URL(`../${day}/#card-${card.dataset.card}`, location.href));
    }
  }

  async function send(card, to, done, by) {
    const seen = { seen_screen: card.dataset.screen, seen_start: card.dataset.start };
    delete say.dataset.done;
    try {
      const { status, answer } = await post(board.dataset.moveUrl, { screening: card.dataset.card, ...to, ...seen });
      show(answer, by === "pointer" ? "" : card.dataset.card);
      if (status === 200) say.dataset.done = "1";
      const now = document.getElementById(`card-${card.dataset.card}`);
      const reasons = [...(now?.querySelectorAll(".card-faults > span") ?? [])].map((one) => one.textContent).join("; ");
      speak(status === 200 ? `${done} ${reasons ? `It breaks ${reasons}` : ""}` : `Not moved: ${answer.said}`, status !== 200 ? "refused" : reasons ? "breaks" : "fits");
    } catch {
      speak("The server does not answer; nothing is moved.", "refused");
    }
  }

  function pin(card) {
    const start = card.dataset.start ? new Date(card.dataset.start).toISOString() : "";
    const pinned = "pinned" in card.dataset ? "0" : "1";
    const to = { screen: card.dataset.screen, start: start.replace("Z", "+00:00"), pinned };
    return send(card, to, `${card.dataset.title} is ${pinned === "1" ? "pinned" : "free"}.`, "keys");
  }

  // ---- pointer

  let held = null; // {card, x, y, timer}

  // the day is wider than most screens: near an edge it scrolls on under the card
  function scrollAtEdges() {
    if (!held?.last || !lifted) return;
    const scroll = live.querySelector(".board-scroll");
    const box = scroll.getBoundingClientRect();
    if (held.last.clientY < box.top || held.last.clientY > box.bottom) return;
    const names = scroll.querySelector(".lane-name").offsetWidth;
    const by = held.last.clientX > box.right - 36 ? 14 : held.last.clientX < box.left + names + 24 ? -14 : 0;
    const before = scroll.scrollLeft;
    scroll.scrollLeft += by;
    if (scroll.scrollLeft !== before) point(held.last);
  }

  function point(event) {
    held.last = event;
    const under = document.elementsFromPoint(event.clientX, event.clientY);
    const track = under.find((one) => one.matches?.(".track[data-screen]"));
    const tab = under.find((one) => one.matches?.(".board-days [data-day]"));
    const shelf = under.some((one) => one.matches?.("[data-shelf]"));
    for (const over of board.querySelectorAll(".over")) over.classList.remove("over");
    lifted.shelf = shelf;
    overTab(tab?.dataset.day ?? "");
    tab?.classList.add("over");
    if (shelf) board.querySelector("[data-shelf]").classList.add("over");
    if (!track) return afloat(event);
    const box = track.getBoundingClientRect();
    const at = Math.round((event.clientX - held.grip - box.left) / (box.width / stepsOf()));
    const long = Number(lifted.card.dataset.long);
    const bounded = Math.max(0, Math.min(stepsOf() - Math.min(long, stepsOf()), at));
    if (lifted.moved && !lifted.ghost.classList.contains("afloat") && bounded === lifted.at && track === lifted.track) return;
    lifted.at = bounded;
    lifted.track = track;
    place();
    tryHere();
  }

  // over another day's tab: the same screen and hour there, and what that would break
  function overTab(day) {
    if (day === lifted.tab) return;
    lifted.tab = day;
    lifted.day = day || board.dataset.day;
    asked += 1;
    clearTimeout(waiting);
    if (!day) return;
    const { card } = lifted;
    if (!card.dataset.start) return speak("Open that day first, then lift it from the shelf onto a screen.");
    Object.assign(lifted, { track: card.closest(".track"), at: Number(card.dataset.at) });
    speak(where());
    tryHere();
  }

  function afloat(event) {
    const { ghost } = lifted;
    ghost.classList.add("afloat");
    if (ghost.parentNode !== board) board.append(ghost);
    ghost.style.left = `${event.clientX - 20}px`;
    ghost.style.top = `${event.clientY + 12}px`;
    if (lifted.shelf) speak("Drop it here to put it on the shelf.");
  }

  function begin(event) {
    const { card } = held;
    lift(card, "pointer");
    if (!lifted) return;
    board.setPointerCapture?.(held.pointer);
    held.grip = card.closest(".track") ? held.x - card.getBoundingClientRect().left : 20;
    held.edge = setInterval(scrollAtEdges, 40);
    navigator.vibrate?.(15);
    if (event) point(event);
    else speak(`${card.dataset.title} is lifted.`);
  }

  if (mayChange) {
    board.addEventListener("pointerdown", (event) => {
      const card = cardOf(event.target);
      if (!card || event.button !== 0 || lifted) return;
      held = { card, x: event.clientX, y: event.clientY, pointer: event.pointerId, touch: event.pointerType !== "mouse", grip: 20 };
      if (held.touch) held.timer = setTimeout(() => held && begin(), HOLD_MILLISECONDS);
    });
    board.addEventListener("pointermove", (event) => {
      if (!held || event.pointerId !== held.pointer) return;
      const far = Math.hypot(event.clientX - held.x, event.clientY - held.y);
      if (lifted) return point(event);
      if (held.touch && far > 10) letGo();
      else if (!held.touch && far > 4) begin(event);
    });
    board.addEventListener("pointerup", (event) => {
      if (!held || event.pointerId !== held.pointer) return;
      const dragged = lifted?.by === "pointer";
      if (dragged) {
        suppressClick();
        const floating = lifted.ghost.classList.contains("afloat");
        const fromShelf = !lifted.card.dataset.start;
        const home = !floating && !fromShelf && lifted.track === lifted.card.closest(".track") && lifted.at === Number(lifted.card.dataset.at);
        if (!lifted.moved && !lifted.shelf && !lifted.tab) putBack();
        else if (floating && !lifted.shelf && !lifted.tab) putBack();
        else if (home || (lifted.shelf && fromShelf)) putBack();
        else if (lifted.tab && fromShelf) putBack("Open that day first, then lift it from the shelf onto a screen.");
        else drop();
      }
      letGo();
    });
    board.addEventListener("pointercancel", () => { if (lifted?.by === "pointer") putBack(); letGo(); });
    // once a finger has lifted a card, the page must not scroll under it
    board.addEventListener("touchmove", (event) => { if (lifted?.by === "pointer") event.preventDefault(); }, { passive: false });
    board.addEventListener("contextmenu", (event) => { if (held?.touch && cardOf(event.target)) event.preventDefault(); });
    board.addEventListener("dragstart", (event) => event.preventDefault());
  }

  function letGo() {
    clearTimeout(held?.timer);
    clearInterval(held?.edge);
    held = null;
  }

  function suppressClick() {
    const stop = (event) => { event.preventDefault(); event.stopPropagation(); };
    addEventListener("click", stop, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", stop, { capture: true }), 0);
  }

  // ---- keyboard

  const keys = {
    ArrowLeft: (big) => shift(big ? -6 : -1),
    ArrowRight: (big) => shift(big ? 6 : 1),
    ArrowUp: () => change(-1),
    ArrowDown: () => change(1),
    PageUp: () => turn(-1),
    PageDown: () => turn(1),
    s: () => { lifted.shelf = true; drop(); },
    " ": () => drop(),
    Enter: () => drop(),
    Escape: () => putBack()?.focus(),
  };

  function shift(steps) {
    lifted.at = Math.max(0, Math.min(stepsOf() - 1, lifted.at + steps));
    place();
    speak(where());
    tryHere();
  }

  function change(by) {
    const all = tracks();
    const next = all[all.indexOf(lifted.track) + by];
    if (!next) return speak(`${where()}: there is no screen further ${by < 0 ? "up" : "down"}.`);
    lifted.track = next;
    place();
    speak(where());
    tryHere();
  }

  function turn(by) {
    const days = [...live.querySelectorAll(".board-days [data-day]")].map((tab) => tab.dataset.day);
    const next = days[days.indexOf(lifted.day) + by];
    if (!next) return speak("There is no further day.");
    lifted.day = next;
    speak(where());
    tryHere();
  }

  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || !mayChange || lifted || event.target.closest("input, textarea, select")) return;
    const deed = { z: "undo", Z: "redo", y: "redo" }[event.key];
    if (!deed) return;
    event.preventDefault();
    const form = live.querySelector(`[data-turn=${deed}]`);
    if (form.querySelector("button").disabled) speak(`There is nothing of yours to ${deed}.`);
    else form.requestSubmit();
  });

  board.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (lifted?.by === "keys") {
      const deed = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (deed || event.key === "Tab") event.preventDefault();
      return deed?.(event.shiftKey);
    }
    if (lifted && event.key === "Escape") { putBack(); return letGo(); }
    const card = cardOf(event.target);
    if (!card || !mayChange) return;
    if (event.key === " ") { event.preventDefault(); lift(card, "keys"); }
    if (event.key.toLowerCase() === "p") { event.preventDefault(); pin(card); }
  });
  board.addEventListener("focusout", (event) => { if (lifted?.by === "keys" && event.target === lifted.card) putBack(); });

  // ---- undo, redo, runs

  board.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-turn], [data-run]")) return;
    event.preventDefault();
    const button = form.querySelector("button");
    const words = button.textContent.trim();
    const focused = document.activeElement?.dataset?.card;
    button.disabled = true;
    try {
      const { status, answer } = await post(form.action, {});
      if (form.matches("[data-turn]")) {
        show(answer, focused);
        if (!focused) (live.querySelector(`[data-turn=${form.dataset.turn}] button:not([disabled])`) ?? live.querySelector(".board-scroll")).focus();
        speak(status === 200 ? `${words}: done.` : answer.said, status === 200 ? "fits" : "refused");
      } else {
        speak(status === 200 ? `${words}: asked for, it goes on in the background.` : answer.said, status === 200 ? "" : "refused");
        await look();
      }
    } catch {
      button.disabled = false;
      speak("The server does not answer; nothing is changed.", "refused");
    }
  });

  function watchHere() {
    watchRun(live.querySelector("[data-run-state][data-open]"), async (state) => {
      await look();
      speak(state.said, state.stand === "done" ? "fits" : "refused");
    });
  }

  // ---- others' moves

  const standNow = () => live.querySelector("[data-stand]").dataset.stand;

  async function look(stand = "") {
    const response = await fetch(`${board.dataset.standUrl}?stand=${stand}`, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!response.ok || response.redirected) return false;
    const answer = await response.json();
    if (answer.same || lifted || held || (stand && stand !== standNow())) return false; // our own move was faster
    show(answer, document.activeElement?.dataset?.card);
    return true;
  }

  setInterval(async () => {
    if (document.hidden || lifted || held) return;
    try {
      if (await look(standNow())) speak("Somebody else has changed the board; it is up to date again.");
    } catch { /* offline for a moment: the next look tries again */ }
  }, LOOK_EVERY);

  dress();
  watchHere();
  const left = Math.min(...[...live.querySelectorAll(".track .card")].map((card) => card.offsetLeft));
  if (Number.isFinite(left)) live.querySelector(".board-scroll").scrollLeft = Math.max(0, left - 40); // an empty morning is no first sight
  if (location.hash.startsWith("#card-")) document.getElementById(location.hash.slice(1))?.focus();
}

// Watch a run until it ends: its line says the seconds and the score of the best so far.
function watchRun(line, ended) {
  if (!line) return;
  const says = line.querySelector("[data-run-says]");
  const timer = setInterval(async () => {
    if (!line.isConnected) return clearInterval(timer);
    const response = await fetch(line.dataset.runState, { headers: { "X-Requested-With": "XMLHttpRequest" } }).catch(() => null);
    if (!response?.ok) return;
    const state = await response.json();
    if (!state.open) {
      clearInterval(timer);
      return ended(state);
    }
    if (state.score === null) {
      says.textContent = `${state.stand}, getting ready (the very first time this takes a minute)`;
      return;
    }
    const score = state.broken ? ", rules still broken" : `, score ${Math.round(state.score).toLocaleString("en")} (began at ${Math.round(state.first).toLocaleString("en")})`;
    says.textContent = `${state.stand}, ${Math.round(state.seconds)} of ${state.of} seconds${score}`;
  }, 1000);
}
