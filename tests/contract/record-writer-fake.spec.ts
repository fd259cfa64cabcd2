import { recordWriterFake } from '../support/record-writer-fake';
import { recordWriterContract } from './record-writer-contract';

recordWriterContract('the fake', () => Promise.resolve(recordWriterFake()));
