export interface Tab {
  readonly name: string;
  readonly sections: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** What the standard tables' forms and lists show: much less than in Dynamics, under the same names. */
export const STANDARD_LAYOUTS: readonly {
  readonly table: string;
  readonly tabs: readonly Tab[];
  readonly list: readonly string[];
  /** Columns that the Quick Find view searches. */
  readonly find: readonly string[];
}[] = [
  {
    table: 'contact',
    tabs: [
      summary(
        'Contact information',
        [
          'firstname',
          'lastname',
          'jobtitle',
          'parentcustomerid',
          'emailaddress1',
          'telephone1',
          'mobilephone',
        ],
        ['fax', 'preferredcontactmethodcode', 'donotphone'],
      ),
      details(
        'Personal information',
        ['home2', 'birthdate', 'description', 'ownerid', 'statuscode'],
        addressColumns(),
      ),
    ],
    list: ['fullname', 'emailaddress1', 'parentcustomerid', 'telephone1', 'mobilephone'],
    find: ['fullname', 'emailaddress1', 'telephone1', 'mobilephone'],
  },
  {
    table: 'account',
    tabs: [
      summary(
        'Account information',
        ['name', 'telephone1', 'fax', 'websiteurl', 'parentaccountid', 'primarycontactid', 'emailaddress1'],
        ['telephone2', 'donotphone'],
      ),
      details(
        'Company configuration',
        ['industrycode', 'numberofemployees', 'description', 'ownerid', 'statuscode'],
        addressColumns(),
      ),
    ],
    list: ['name', 'telephone1', 'address1_city', 'primarycontactid', 'emailaddress1'],
    find: ['name', 'accountnumber', 'emailaddress1', 'telephone1'],
  },
  {
    table: 'lead',
    tabs: [
      summary(
        'Lead information',
        ['subject', 'firstname', 'lastname', 'jobtitle', 'telephone1', 'mobilephone', 'emailaddress1'],
        ['companyname', 'donotphone'],
      ),
      details('Details', ['leadsourcecode', 'description', 'ownerid', 'statuscode'], addressColumns()),
    ],
    list: ['fullname', 'subject', 'companyname', 'telephone1', 'mobilephone', 'statuscode'],
    find: ['fullname', 'companyname', 'telephone1', 'mobilephone'],
  },
  {
    table: 'incident',
    tabs: [
      summary(
        'Case details',
        ['title', 'ticketnumber', 'customerid', 'caseorigincode', 'description'],
        ['primarycontactid', 'prioritycode', 'statuscode', 'ownerid'],
      ),
    ],
    list: ['title', 'ticketnumber', 'prioritycode', 'customerid', 'ownerid', 'statuscode'],
    find: ['title', 'ticketnumber'],
  },
  {
    table: 'opportunity',
    tabs: [
      summary(
        'Opportunity',
        ['name', 'parentcontactid', 'parentaccountid', 'estimatedclosedate', 'estimatedvalue'],
        ['description', 'statuscode', 'ownerid'],
      ),
    ],
    list: ['name', 'parentaccountid', 'estimatedclosedate', 'estimatedvalue', 'statuscode'],
    find: ['name'],
  },
  {
    table: 'phonecall',
    tabs: [
      {
        name: 'Phone Call',
        sections: [
          {
            name: 'Phone call',
            columns: [
              'subject',
              'from',
              'to',
              'phonenumber',
              'directioncode',
              'description',
              'regardingobjectid',
            ],
          },
          {
            name: 'Details',
            columns: [
              'scheduledend',
              'actualstart',
              'actualend',
              'actualdurationminutes',
              'prioritycode',
              'statuscode',
              'ownerid',
            ],
          },
        ],
      },
    ],
    list: ['subject', 'regardingobjectid', 'phonenumber', 'directioncode', 'statuscode', 'actualend'],
    find: ['subject', 'phonenumber'],
  },
  {
    table: 'task',
    tabs: [
      {
        name: 'Task',
        sections: [
          { name: 'Task', columns: ['subject', 'description', 'regardingobjectid'] },
          {
            name: 'Details',
            columns: ['scheduledend', 'actualdurationminutes', 'prioritycode', 'statuscode', 'ownerid'],
          },
        ],
      },
    ],
    list: ['subject', 'regardingobjectid', 'scheduledend', 'prioritycode', 'statuscode'],
    find: ['subject'],
  },
];

function summary(section: string, columns: readonly string[], more: readonly string[]): Tab {
  return {
    name: 'Summary',
    sections: [
      { name: section, columns: [...columns, ...more] },
      { name: 'Timeline', columns: ['timeline'] },
    ],
  };
}

function details(section: string, columns: readonly string[], address: readonly string[]): Tab {
  return {
    name: 'Details',
    sections: [
      { name: section, columns },
      { name: 'Address', columns: address },
    ],
  };
}

function addressColumns(): readonly string[] {
  return [
    'address1_line1',
    'address1_line2',
    'address1_city',
    'address1_stateorprovince',
    'address1_postalcode',
    'address1_country',
  ];
}
