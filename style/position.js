// Where one stands need not be typed. Asked for by a press alone; the browser asks once more.
for (const place of document.querySelectorAll("[data-position]")) {
  if (!navigator.geolocation) continue;
  const { label, failed } = place.dataset;
  const [latitude, longitude] = place.querySelectorAll("input");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.textContent = label;
  const told = document.createElement("p");
  told.className = "govuk-hint";
  told.setAttribute("role", "status");
  button.addEventListener("click", () => {
    told.textContent = "";
    const fill = ({ coords }) => {
      latitude.value = coords.latitude.toFixed(5);
      longitude.value = coords.longitude.toFixed(5);
      told.textContent = `${latitude.value}, ${longitude.value}`;
    };
    const tell = () => (told.textContent = failed);
    navigator.geolocation.getCurrentPosition(fill, tell, { enableHighAccuracy: true, timeout: 15_000 });
  });
  place.append(button, told);
}
