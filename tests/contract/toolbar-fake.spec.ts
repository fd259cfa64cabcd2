import { AdapterError } from '../../WebResources/ports/adapter-error';
import { toolbarFake } from '../support/toolbar-fake';
import { toolbarContract } from './toolbar-contract';

toolbarContract('the fake', () => {
  const fake = toolbarFake();
  const said = (say: () => unknown): Promise<void> => {
    say();
    return Promise.resolve();
  };
  const previewed = { id: '7' };
  const inWords = ({ component, option }: (typeof fake.options)[number]): string =>
    `${component} ${option.label}${option.selected ? ' selected' : ''}`;
  return Promise.resolve({
    toolbar: fake,
    signIn: () =>
      said(() => {
        fake.signIn();
      }),
    signOut: () =>
      said(() => {
        fake.signOut();
      }),
    pause: () =>
      said(() => {
        fake.presenceIs('On Pause: Lunch');
      }),
    inboundCall: (from) => said(() => fake.startCall({ from })),
    preview: (from) => said(() => fake.allocatePreview({ from, ...previewed })),
    dialPreview: () => said(() => fake.startCall()),
    failToDial: (reason) =>
      said(() => {
        fake.fail({ failure: reason });
      }),
    hangUp: () =>
      said(() => {
        fake.hangUp();
      }),
    wrap: (code) =>
      said(() => {
        fake.wrap(code);
      }),
    choose: (component, value) =>
      said(() => {
        fake.choose(component, value);
      }),
    refuseToDial: () =>
      said(() => {
        fake.failNext(new AdapterError('TOOLBAR_REFUSED'));
      }),
    dialled: () => Promise.resolve(fake.dialled),
    options: () => Promise.resolve(fake.options.map(inWords)),
  });
});
