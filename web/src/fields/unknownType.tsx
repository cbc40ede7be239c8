import { useTranslation } from "react-i18next";
import type { FieldValue } from "../api/schemas";
import { tone } from "../parts/looks/tone";
import type { FieldInputProps, FieldType } from "./FieldType";
import { isEmpty } from "./isEmpty";
import { plainly } from "./plainly";
import { useReading } from "./useReading";

/** Shows what is there and says why nothing can be entered. */
function NotAsked({ id, value }: FieldInputProps) {
  const { t } = useTranslation();
  const reading = useReading();
  return (
    <p {...(id && { id })}>
      {!isEmpty(value) && <>{plainly(value as FieldValue, reading)} </>}
      <span className={tone("quiet")}>{t("fields.unknownType")}</span>
    </p>
  );
}

/** Of a field whose type this page does not know. */
export const unknownType: FieldType = {
  Input: NotAsked,
  problem: () => null,
  inWords: (_, value, reading) => plainly(value, reading),
  onlyInSteps: true,
};
