import { Button } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FilePlace } from "../../attachments/FilePlace";
import { sizeInWords } from "../../office/office";
import { classesOf } from "../../parts/looks/classes";
import { pane } from "../../parts/looks/pane";
import { tone } from "../../parts/looks/tone";
import styles from "./RegisterFields.module.css";

const css = classesOf(styles);

interface Props {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

/** What goes with the item: sent as soon as there is a case. */
export function ChosenFiles({ files, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const title = useId();
  return (
    <section className={`${pane} ${css("register-fields")}`} aria-labelledby={title}>
      <h2 id={title}>{t("register.section.files")}</h2>
      <FilePlace
        pasted
        onFiles={(more) => {
          onChange([...files, ...more]);
        }}
      >
        {files.length > 0 && <div>{t("register.files.later")}</div>}
        {files.map((file, at) => (
          <div key={`${at} ${file.name}`}>
            {file.name} <span className={tone("quiet")}>{sizeInWords(file.size, i18n.language)}</span>{" "}
            <Button
              type="link"
              size="small"
              aria-label={t("register.files.remove", { name: file.name })}
              onClick={() => {
                onChange(files.filter((one) => one !== file));
              }}
            >
              {t("attachments.drop")}
            </Button>
          </div>
        ))}
      </FilePlace>
    </section>
  );
}
