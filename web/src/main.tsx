import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { HomePage } from "./pages/HomePage";
import { texts } from "./texts/texts";
import "./main.css";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no element #root");

createRoot(place).render(
  <StrictMode>
    <I18nextProvider i18n={texts}>
      <HomePage />
    </I18nextProvider>
  </StrictMode>,
);
