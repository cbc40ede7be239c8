import { Alert, Form, Modal, type FormInstance } from "antd";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../texts/problemText";

interface Props<Entered> {
  readonly title: string;
  /** What the button says. */
  readonly act: string;
  readonly form: FormInstance<Entered>;
  /** What stands there at first. */
  readonly begun: Partial<Entered>;
  /** Where whoever opens it begins. */
  readonly first: string;
  readonly saving: { readonly isPending: boolean; readonly mutate: (entered: Entered) => void };
  /** Why it was not saved, unless it is said of a field. */
  readonly problem: Error | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog: Enter in a field sends it as its button does. */
export function FormDialog<Entered extends object>(props: Props<Entered>) {
  const { title, act, form, begun, first, saving, problem, onClose, children } = props;
  const { t } = useTranslation();
  const words = useProblemText();
  const id = useId();
  return (
    <Modal
      open
      title={title}
      okText={act}
      okButtonProps={{ htmlType: "submit", form: id }}
      cancelText={t("people.cancel")}
      confirmLoading={saving.isPending}
      // The dialog takes the focus for itself when it opens.
      afterOpenChange={(open) => {
        if (open) document.getElementById(`${id}_${first}`)?.focus();
      }}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon title={words(problem)} />}
      <Form<Entered>
        id={id}
        name={id}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={begun}
        onFinish={saving.mutate}
      >
        {children}
      </Form>
    </Modal>
  );
}
