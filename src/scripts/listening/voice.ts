/** The voice for Chinese: of the mainland before others, on the device before one that sends the text elsewhere. */
export function chineseVoice(voices: SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const rank = ({ lang, localService }: SpeechSynthesisVoice): number => {
    const tag = lang.replace('_', '-').toLowerCase();
    if (!/^(zh|cmn)\b/.test(tag) || tag.includes('hk')) return 0;
    return (/^cmn|cn|hans|^zh$/.test(tag) ? 4 : 2) + (localService ? 1 : 0);
  };
  const [best] = [...voices].sort((a, b) => rank(b) - rank(a));
  return best && rank(best) > 0 ? best : undefined;
}

/** The voices, which some browsers learn of only after a while; none where they do not say. */
export function readVoices(speech: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
  const voices = speech.getVoices();
  if (voices.length > 0) return Promise.resolve(voices);
  return new Promise((resolve) => {
    const answer = (): void => resolve(speech.getVoices());
    speech.addEventListener('voiceschanged', answer, { once: true });
    setTimeout(answer, 1500);
  });
}
