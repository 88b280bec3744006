"use client";

import { PlainPage } from "@/components/shell/plain-page";
import { Button } from "@/components/ui/button";
import "./globals.css";

const texts = {
  es: {
    title: "Vigía falló",
    text: "Recargá la página. Si vuelve a pasar, avisá a quien administra Vigía.",
    retry: "Recargar",
  },
  pt: {
    title: "A Vigía falhou",
    text: "Recarregue a página. Se acontecer outra vez, avise quem administra a Vigía.",
    retry: "Recarregar",
  },
  en: {
    title: "Vigía failed",
    text: "Reload the page. If it happens again, tell whoever runs Vigía.",
    retry: "Reload",
  },
};

/** The layout itself failed, the languages' files with it, perhaps: it says what it has to say in all three. */
export default function GlobalError() {
  return (
    <html lang="es" data-theme="system">
      <body className="font-sans antialiased">
        <main>
          {Object.entries(texts).map(([lang, { title, text, retry }], place) => (
            <div key={lang} lang={lang}>
              <PlainPage
                inside
                title={title}
                level={place === 0 ? 1 : 2}
                actions={<Button onClick={() => window.location.reload()}>{retry}</Button>}
              >
                {text}
              </PlainPage>
            </div>
          ))}
        </main>
      </body>
    </html>
  );
}
