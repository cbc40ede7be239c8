/** What is said where somebody is chosen, by whom not, and several who sign. */
export interface WhoChoiceTexts {
  readonly choose: string;
  readonly roles: string;
  readonly units: string;
  readonly people: string;
  readonly personFields: string;
  readonly unitFields: string;
  readonly doneBy: string;
  readonly didStep: (step: string) => string;
  readonly named: (field: string) => string;
  readonly post: string;
  readonly anyPost: string;
  readonly notBy: string;
  readonly notByChoose: string;
  readonly add: string;
}

export const zhWho: WhoChoiceTexts = {
  choose: "选岗位、单位、人员，或“办过某环节的人”",
  roles: "岗位",
  units: "单位",
  people: "人员",
  personFields: "案件字段里的人员",
  unitFields: "案件字段里的单位",
  doneBy: "办过某环节的人",
  didStep: (step) => `办过“${step}”的人`,
  named: (field) => `“${field}”所填的`,
  post: "单位内的岗位",
  anyPost: "单位内任何人",
  notBy: "不得由谁办理",
  notByChoose: "办过哪些环节的人不得办理",
  add: "加一方",
};

export const enWho: WhoChoiceTexts = {
  choose: "Choose a role, a unit, a person, or whoever did a step",
  roles: "Roles",
  units: "Units",
  people: "People",
  personFields: "The person in a case field",
  unitFields: "The unit in a case field",
  doneBy: "Whoever did a step",
  didStep: (step) => `Whoever did “${step}”`,
  named: (field) => `As “${field}” says`,
  post: "Role within the unit",
  anyPost: "Anybody in the unit",
  notBy: "Not by",
  notByChoose: "Not by those who did these steps",
  add: "Add somebody",
};
