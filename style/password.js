// A password can be seen while it is typed. It is hidden again before it is sent, or a browser would keep it as text.
for (const wrapper of document.querySelectorAll("[data-password]")) {
  const { show, hide, showLabel, hideLabel } = wrapper.dataset;
  const input = wrapper.querySelector("input");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.setAttribute("aria-controls", input.id);
  const turn = (shown) => {
    input.type = shown ? "text" : "password";
    button.textContent = shown ? hide : show;
    button.setAttribute("aria-label", shown ? hideLabel : showLabel);
  };
  button.addEventListener("click", () => turn(input.type === "password"));
  input.form?.addEventListener("submit", () => turn(false));
  turn(false);
  wrapper.append(button);
}
