import { AdapterError } from '../../WebResources/ports/adapter-error';
import { metadataFake } from '../support/metadata-fake';
import { metadataContract } from './metadata-contract';

metadataContract('the fake', () => {
  const metadata = metadataFake();
  return Promise.resolve({
    metadata,
    beBusyOnce: () => {
      metadata.failNext(new AdapterError('DATAVERSE_BUSY'));
      return Promise.resolve();
    },
  });
});
