import { breakage, describeBreakages } from './solution-check-copy.js';

const FOLDER = 'Solution/Entities/PhoneCall';
const BY_AGENT = `${FOLDER}/Visualizations/{95DB9C79-C14F-54CE-930D-B47162CCF96A}.xml`;
const TODAY = `${FOLDER}/SavedQueries/{7e0bbd60-442a-5bbd-ab20-9e8a329ea562}.xml`;

describeBreakages('checkSolution, on charts and the views of phone calls,', [
  breakage(
    'a chart that groups by a column the table does not have',
    BY_AGENT,
    ['name="ownerid"', 'name="agentid"'],
    /names the column agentid, which PhoneCall does not have/,
    /Correct the name/,
  ),
  breakage(
    'a chart that filters by one',
    BY_AGENT,
    ['attribute="ips_calltype"', 'attribute="ips_kind"'],
    /names the column ips_kind/,
    /Correct the name/,
  ),
  breakage(
    'a chart of another table',
    BY_AGENT,
    ['<entity name="phonecall">', '<entity name="task">'],
    /reads the table task/,
    /Write phonecall/,
  ),
  breakage(
    'a chart that draws what it does not group by',
    BY_AGENT,
    ['<category alias="group">', '<category alias="agent">'],
    /category agent/,
    /Correct the alias/,
  ),
  breakage(
    'a chart that draws what it does not count',
    BY_AGENT,
    ['<measure alias="calls" />', '<measure alias="minutes" />'],
    /measure minutes/,
    /Correct the alias/,
  ),
  breakage(
    'a chart without a series for its measures',
    BY_AGENT,
    [' ChartType="Bar"', ''],
    /1 measure collections and 0 series/,
    /one Series/,
  ),
  breakage(
    'a view of phone calls with a column that Dataverse does not have',
    TODAY,
    ['<cell name="ownerid"', '<cell name="agentid"'],
    /names the column agentid/,
    /Correct the name/,
  ),
  breakage(
    'a view of phone calls whose rows go by another key than activities do',
    TODAY,
    ['id="activityid"', 'id="phonecallid"'],
    /the row's id is phonecallid/,
    /activityid/,
  ),
  breakage(
    'charts without a place to be packed into',
    `${FOLDER}/Entity.xml`,
    ['<Visualizations />', ''],
    /no <Visualizations \/> for files that are there/,
    /Add <Visualizations/,
  ),
]);
