/** What a browser too old for our styles, or one without scripts, is told instead of a broken page. */
export const tooOld = {
  es: "Este navegador es demasiado viejo para Vigía. Actualizalo: hace falta Chrome o Edge 111, Safari 16.4, Firefox 128 o posterior.",
  pt: "Este navegador é antigo demais para a Vigía. Atualize: é preciso Chrome ou Edge 111, Safari 16.4, Firefox 128 ou mais novo.",
  en: "This browser is too old for Vigía. Update it: Chrome or Edge 111, Safari 16.4, Firefox 128 or newer is needed.",
};

export const noScripts = {
  es: "Vigía necesita JavaScript. Activalo en este navegador.",
  pt: "A Vigía precisa de JavaScript. Ative-o neste navegador.",
  en: "Vigía needs JavaScript. Switch it on in this browser.",
};

const paragraphs = Object.entries(tooOld)
  .map(([lang, text]) => `<p lang="${lang}">${text}</p>`)
  .join("");

const page = `<head><title>Vigía</title></head><body style="margin:0;background:#0b0e14;color:#eef2f8;font:24px/1.5 sans-serif;padding:8% 10%"><h1 style="font-size:40px">Vigía</h1>${paragraphs}</body>`;

/**
 * Runs before anything is drawn, in the JavaScript of 2009, for that is who it is for. `color-mix` tells Chromium 111 and
 * Safari 16.2, `@property`'s rule Safari 16.4 and Firefox 128. The page is stopped, or its own scripts would bring it back.
 */
export const tooOldScript = `(function(){var ok=false;try{ok=!!window.CSSPropertyRule&&CSS.supports("color","color-mix(in lab, red, red)")}catch(e){}
if(ok)return;if(window.stop)window.stop();document.documentElement.innerHTML=${JSON.stringify(page).replaceAll("<", "\\u003c")};document.documentElement.setAttribute("data-too-old","")})()`;
