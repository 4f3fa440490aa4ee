/** The few ways on from here, each with a sentence and its own button: the first one solid. */
import { Button } from './button';
import type { Target } from './link-button';

export type Way = { id: string; title: string; words: string; action: Target & { label: string } };

export function Ways({ ways }: { ways: readonly Way[] }) {
  return (
    <ul className="ways">
      {ways.map(({ id, title, words, action }, index) => (
        <li key={id} className="way">
          <div className="way-words">
            <h2 className="way-title">{title}</h2>
            <p className="text-quiet">{words}</p>
          </div>
          <Button look={index === 0 ? 'solid' : 'outline'} href={action.href} onClick={action.onClick}>
            {action.label}
          </Button>
        </li>
      ))}
    </ul>
  );
}
