import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { PersonMenu } from "./PersonMenu";
import { SearchBox } from "./SearchBox";
import { useMay } from "../../session/session";
import { classesOf } from "../../parts/looks/classes";
import { only } from "../../parts/looks/only";
import { Spring } from "../../parts/Spring";
import styles from "./TopBar.module.css";

const css = classesOf(styles);

export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const registers = useMay("register-cases");
  return (
    <header className={css("top-bar")}>
      <Link to="/" className={css("brand")}>
        {t("app.product")}
      </Link>
      <SearchBox />
      <Spring />
      {registers && (
        <>
          <Button type="primary" onClick={() => void navigate("/register")}>
            {t("app.register")}
          </Button>
          <Button className={only("wide")} onClick={() => void navigate("/imports")}>
            {t("app.imports")}
          </Button>
        </>
      )}
      <PersonMenu onHelp={onHelp} />
    </header>
  );
}
