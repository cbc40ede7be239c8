import { Button, type FormInstance } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { FormField } from "../../api/schemas";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { precedentsLike, type Precedent } from "../../shown/precedents";
import { useMoments } from "../../time/useMoments";
import styles from "./Precedents.module.css";

const css = classesOf(styles);

interface Props {
  readonly caseId: number;
  readonly field: FormField;
  readonly form: FormInstance;
  readonly onTake: () => void;
}

/** 先例: who was ruled to be responsible in like cases, beside the field in which a unit is chosen. The person decides. */
export function Precedents({ caseId, field, form, onTake }: Props) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(precedentsLike(caseId));
  if (data.length === 0) return null;
  const take = ({ unit }: Precedent) => {
    const now: unknown = form.getFieldValue(field.name);
    const more = Array.isArray(now) ? [...(now as string[]).filter((code) => code !== unit), unit] : [unit];
    form.setFieldValue(field.name, field.type === "Units" ? more : unit);
    onTake();
  };
  return (
    <section className={css("precedents")} aria-label={t("task.precedents.title")}>
      <strong>{t("task.precedents.title")}</strong>
      <ul>
        {data.map((one) => (
          <li key={`${one.at} ${one.unit} ${one.ground}`}>
            <Told precedent={one} />
            <Button
              type="link"
              size="small"
              onClick={() => {
                take(one);
              }}
            >
              {t("task.precedents.take", { unit: one.unitName })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ precedent }: { readonly precedent: Precedent }) {
  const { t } = useTranslation();
  const { weekday } = useMoments();
  const { sameCategory, sameRegion, likeWords } = precedent;
  const like = [
    sameCategory && t("task.precedents.sameCategory"),
    sameRegion && t("task.precedents.sameRegion"),
    likeWords && t("task.precedents.likeWords"),
  ].filter((said) => said !== false);
  return (
    <>
      <p>
        {t("task.precedents.ruled", { day: weekday(precedent.at), unit: precedent.unitName, ground: precedent.ground })}
      </p>
      <p className={tone("quiet")}>
        {t("task.precedents.why", { like: like.join(t("parts.and")) })}
        {precedent.case && ` ${precedent.case.number} ${precedent.case.title}`}
      </p>
    </>
  );
}
