// While one types, what others wrote alike is shown below the text: whoever sees it supports it instead of repeating it.
// It is shown once more before a post is sent, so nothing is missing where this fails.
const PAUSE = 600;
const FEWEST = 4;
const LONGEST = 2000;

for (const room of document.querySelectorAll("[data-similar]")) {
  const { title, body } = room.closest("form").elements;
  const [told, list] = room.children;
  let pause;
  let request;

  const show = (html) => {
    const answer = document.createElement("template");
    answer.innerHTML = html;
    const [count, posts] = answer.content.children;
    // What is typed stays on its page.
    for (const link of answer.content.querySelectorAll("a")) link.target = "_blank";
    // A screen reader is not told again what it has told.
    if (told.textContent !== (count?.textContent ?? "")) told.replaceChildren(...(count ? [count] : []));
    list.replaceChildren(...(posts ? [posts] : []));
  };

  const ask = async () => {
    request?.abort();
    const typed = { title: title.value.slice(0, LONGEST), body: body.value.slice(0, LONGEST) };
    if ((typed.title + typed.body).trim().length < FEWEST) return show("");
    request = new AbortController();
    const asked = { method: "POST", body: new URLSearchParams(typed), signal: request.signal, redirect: "manual" };
    try {
      const answer = await fetch(room.dataset.similar, asked);
      if (answer.ok) show(await answer.text());
    } catch {
      // Another key was pressed, or the network is gone.
    }
  };

  const later = (event) => {
    // Pinyin on its way to a character is not yet what somebody says.
    if (event.isComposing) return;
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  };
  for (const field of [title, body]) {
    field.addEventListener("input", later);
    field.addEventListener("compositionend", later);
  }
}
