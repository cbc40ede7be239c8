/** People of the demo office by what they do (Infrastructure/Setup/DemoOffice.cs). */
export const people = {
  collector: "caiji",
  assessor: "yanpan",
  assessorHead: "yanpan2",
  leader: "shuji",
  supervisor: "duban",
  investigator: "hecha",
  secondInvestigator: "hecha2",
  housingHandler: "zhujian",
  housingHead: "zhujian2",
  educationHandler: "jiaoyu",
  educationHead: "jiaoyu2",
  environmentHandler: "huanjing",
  reviewer: "shenhe",
  replier: "dafu",
  publisher: "fabu",
  secondPublisher: "fabu2",
  archivist: "dangan",
  responseOffice: "yingji",
  procedureAdmin: "liucheng",
  secondProcedureAdmin: "liucheng2",
  systemAdmin: "guanli",
} as const;

export type Post = keyof typeof people;

export const password = "CaseFlow-demo-1";
