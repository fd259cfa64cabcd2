import type { Element } from '@xmldom/xmldom';
import type { WebResource } from '../model';
import { ImportRefusal } from './import-refusal';
import type { SolutionZip } from './solution-zip';
import { child, children, guidOf, numberOf, textOf } from './xml';

/** @throws Error naming the web resource whose bytes the zip does not hold */
export function readWebResources(zip: SolutionZip): WebResource[] {
  return children(child(zip.customizations, 'WebResources'), 'WebResource').map((element) =>
    readWebResource(element, zip),
  );
}

function readWebResource(element: Element, zip: SolutionZip): WebResource {
  const name = textOf(element, 'Name');
  const part = textOf(element, 'FileName').replace(/^\//, '');
  const content = zip.part(part);
  if (!content) throw new ImportRefusal(`Web resource ${name}: the zip has no part "${part}".`);
  const languageCode = numberOf(element, 'LanguageCode');
  return {
    id: guidOf(textOf(element, 'WebResourceId')),
    name,
    displayName: textOf(element, 'DisplayName') || name,
    type: numberOf(element, 'WebResourceType') ?? 0,
    ...(languageCode !== undefined && { languageCode }),
    dependencyXml: textOf(element, 'DependencyXml'),
    content,
  };
}
