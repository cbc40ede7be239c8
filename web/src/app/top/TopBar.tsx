import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { PersonMenu } from "./PersonMenu";
import { SearchBox } from "./SearchBox";
import { useMay } from "../../session/session";

export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const registers = useMay("registerCases");
  const reads = useMay("readCases");
  return (
    <header className="top-bar">
      <Link to="/" className="brand">
        {t("app.product")}
      </Link>
      {reads && <SearchBox />}
      <span className="spring" />
      {registers && (
        <>
          <Button type="primary" onClick={() => void navigate("/register")}>
            {t("app.register")}
          </Button>
          <Button className="wide-only" onClick={() => void navigate("/imports")}>
            {t("app.imports")}
          </Button>
        </>
      )}
      <PersonMenu onHelp={onHelp} />
    </header>
  );
}
