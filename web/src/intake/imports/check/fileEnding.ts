import type { ImportPreview } from "../imports";

const formats: Readonly<Record<string, ImportPreview["reading"]["format"]>> = {
  ...{ csv: "Csv", tsv: "Csv", txt: "Csv", tab: "Csv" },
  ...{ xlsx: "Xlsx", xlsm: "Xlsx", ods: "Ods" },
};

/** The ending of a file's name where it says another format than the file has; a name that says none misleads nobody. */
export function misleading(name: string, format: ImportPreview["reading"]["format"]): string | undefined {
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1] ?? "";
  const said = ending.toLowerCase() === "xls" ? "Xls" : formats[ending.toLowerCase()];
  return said === undefined || said === format ? undefined : ending;
}
