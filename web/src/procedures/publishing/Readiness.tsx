import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Schema } from "../../api/schemas";
import { Lines } from "../../parts/Lines";
import { tone } from "../../parts/looks/tone";

type Finding = Schema<"Finding">;
type WalkResult = Schema<"WalkResult">;

interface ErrorsProps {
  readonly errors: readonly Finding[];
  /** Leads to the step that is wrong. */
  readonly onShow: (step: string) => void;
}

/** Why it cannot be published, before anything else is asked; each leads to its step. */
export function Errors({ errors, onShow }: ErrorsProps) {
  const { t } = useTranslation();
  return (
    <Alert
      role="alert"
      type="error"
      title={t("procedures.publish.errors", { count: errors.length })}
      description={
        <Lines>
          {errors.map(({ code, step, text }) => (
            <li key={`${code} ${step ?? ""} ${text}`}>
              {text}{" "}
              {step && (
                <Button
                  type="link"
                  size="small"
                  aria-label={t("procedures.publish.showOf", { finding: text })}
                  onClick={() => {
                    onShow(step);
                  }}
                >
                  {t("procedures.publish.show")}
                </Button>
              )}
            </li>
          ))}
        </Lines>
      }
    />
  );
}

/** The saved walks, walked through the draft: green, or red and why. A red one keeps nobody from publishing. */
export function Walks({ walks }: { readonly walks: readonly WalkResult[] }) {
  const { t } = useTranslation();
  if (walks.length === 0) return <p className={tone("quiet")}>{t("procedures.publish.noWalks")}</p>;
  const red = walks.filter(({ green }) => !green);
  return (
    <div>
      <p className={tone(red.length > 0 ? "bad" : "good")}>
        {red.length === 0
          ? t("versions.published.green", { count: walks.length })
          : t("procedures.publish.red", { count: red.length, all: walks.length })}
      </p>
      <ul>
        {walks.map(({ id, name, green, reason }) => (
          <li key={id} className={tone(green ? "good" : "bad")}>
            <span aria-hidden="true">{green ? "✓" : "✕"}</span>{" "}
            {t(green ? "procedures.publish.walkGreen" : "procedures.publish.walkRed", { name, reason: reason ?? "" })}
          </li>
        ))}
      </ul>
    </div>
  );
}
