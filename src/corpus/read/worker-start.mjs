// A worker does not inherit what runs TypeScript: it is registered here, then the worker's own source is loaded.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
