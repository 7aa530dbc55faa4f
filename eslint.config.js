import { createLintRules } from './tools/lint-rules.js';

export default createLintRules(import.meta.dirname);
