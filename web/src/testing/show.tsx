import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { TheOffice, type Office } from "../office/office";
import { Surroundings } from "../session/Surroundings";

const usual: Office = {
  name: "办",
  zone: "Asia/Shanghai",
  publicUrl: "",
  attachmentBytes: 1,
  attachmentExtensions: [],
  importBytes: 1,
  idleSeconds: 900,
};

/** Draws a part on what every page stands on, in an office that has set what is given. */
export function show(part: ReactNode, office: Partial<Office> = {}) {
  return render(
    <Surroundings>
      <TheOffice value={{ ...usual, ...office }}>{part}</TheOffice>
    </Surroundings>,
  );
}
