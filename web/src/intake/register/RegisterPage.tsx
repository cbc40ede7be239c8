import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Registered } from "./register";
import { useMay } from "../../session/session";
import { EmptyState } from "../../parts/EmptyState";
import { PageTitle } from "../../parts/PageTitle";
import { RegisterForm } from "./RegisterForm";
import { RegisteredCase } from "./RegisteredCase";
import { classesOf } from "../../parts/looks/classes";
import { page } from "../../parts/looks/page";
import styles from "./RegisterPage.module.css";

const css = classesOf(styles);

/** 登记: one item, with a look at what may be the same; then the next. */
export default function RegisterPage() {
  const { t } = useTranslation();
  const allowed = useMay("register-cases");
  const [registered, setRegistered] = useState<(Registered & { readonly files: readonly File[] }) | null>(null);
  if (!allowed) return <EmptyState title={t("app.noRegister.title")} text={t("app.noRegister.text")} />;
  return (
    <div className={`${page} ${css("register")}`}>
      <PageTitle title={t("register.title")}>
        <Link to="/imports">{t("register.import")}</Link>
      </PageTitle>
      {registered ? (
        <RegisteredCase
          registered={registered}
          files={registered.files}
          onNext={() => {
            setRegistered(null);
          }}
        />
      ) : (
        <RegisterForm
          onRegistered={(made, files) => {
            setRegistered({ ...made, files });
          }}
        />
      )}
    </div>
  );
}
