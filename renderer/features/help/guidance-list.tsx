// Every paragraph of the guidance by its own sections, to choose one from.

import { guidanceMap, partName } from '#shared/domain/guidance/guidance-map';
import { MarginList } from '#ui/margin-list';

interface GuidanceListProps {
  readonly chosen: string;
  readonly open: (paragraph: string) => void;
}

export function GuidanceList({ chosen, open }: GuidanceListProps) {
  return guidanceMap.map(({ title, parts }) => (
    <MarginList
      key={title}
      title={title}
      items={parts.map((part) => ({
        id: part.paragraph,
        name: partName(part),
        current: part.paragraph === chosen,
        onClick: () => open(part.paragraph),
      }))}
    />
  ));
}
