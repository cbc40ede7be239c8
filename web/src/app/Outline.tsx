import { useTranslation } from "react-i18next";
import { only } from "../parts/looks/only";

/** The outline of the desk until it is known who is there, as the page brought it along (index.html): nothing jumps. */
export function Outline() {
  const { t } = useTranslation();
  return (
    <>
      <p role="status" className={only("heard")}>
        {t("parts.loading")}
      </p>
      <div className="outline" aria-hidden="true">
        <div />
        <div />
        <div>
          <i />
          <i />
          <i />
          <i />
          <i />
        </div>
        <div>
          <i />
          <i />
          <i />
        </div>
      </div>
    </>
  );
}
