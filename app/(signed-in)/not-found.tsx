/** The same words, below the masthead: who is signed in stays so. */
export { default } from '../not-found.tsx';
