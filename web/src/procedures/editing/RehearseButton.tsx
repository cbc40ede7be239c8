import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { bringToService } from "../../typed/open";

/** 推演: leads to the rehearsal of what is drawn. It is brought to the service first, for that is what is rehearsed. */
export function RehearseButton({ definitionId }: { readonly definitionId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [leaving, leave] = useState(false);
  const go = async () => {
    leave(true);
    await bringToService();
    await navigate(`/procedures/${definitionId}/rehearse`);
  };
  return (
    <Button loading={leaving && { delay: 300 }} onClick={() => void go()}>
      {t("rehearsal.link")}
    </Button>
  );
}
