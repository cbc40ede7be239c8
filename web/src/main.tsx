import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { watchPresence } from "./api/presence";
import { App } from "./app/App";
import { textsReady } from "./texts/texts";
import "./main.css";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no element #root");

watchPresence();
const root = createRoot(place);
// Even without the texts of the chosen language: then the Chinese ones show.
void textsReady
  .catch(() => undefined)
  .then(() => {
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  });
