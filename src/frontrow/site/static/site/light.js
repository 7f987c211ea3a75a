// The visitor's light, before the first paint; without script the server writes it, without server the device decides.
try { const chosen = localStorage.getItem("light"); if (chosen) document.documentElement.dataset.light = chosen; } catch { /* storage is off */ }
