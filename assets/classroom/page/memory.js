// What the phone remembers: its seat in this class, and who its owner is.

function remembered(name) {
  try { return localStorage.getItem("rapport-" + code + "-" + name) || ""; } catch (error) { return ""; }
}

function remember(name, value) {
  try { localStorage.setItem("rapport-" + code + "-" + name, value); } catch (error) { /* private */ }
}

function forgetOtherClasses() {
  try {
    Object.keys(localStorage).forEach(function (key) {
      if (key.startsWith("rapport-") && !key.startsWith("rapport-" + code + "-")) {
        localStorage.removeItem(key);
      }
    });
  } catch (error) { /* private */ }
}
