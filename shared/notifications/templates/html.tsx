import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Settled } from "#shared/look/settled.tsx";
import { needLines } from "./fact-lines.ts";
import { frameWords } from "./frame-words.ts";
import type { Fact, MailContent, MailContext, Section } from "./mail.ts";
import { mailCss, styles } from "./mail-style.ts";

type MailProps = { content: MailContent; context: MailContext };

/** A mail as HTML: one column of tables, styles on the elements, nothing fetched from anywhere. */
export const mailHtml = (content: MailContent, context: MailContext): string =>
  `<!doctype html>${renderToStaticMarkup(<MailDocument content={content} context={context} />)}`;

const MailDocument = ({ content, context }: MailProps) => (
  <html lang={content.language ?? "ja"}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no,date=no,address=no" />
      <title>{content.subject}</title>
      <style>{mailCss}</style>
    </head>
    <body className="ground" style={styles.body}>
      <div style={styles.hidden}>{content.preheader}</div>
      <Table className="ground" style={styles.ground}>
        <td align="center" className="outer" style={styles.outer}>
          <table role="presentation" width="600" cellPadding="0" cellSpacing="0" style={styles.column}>
            <tbody>
              <tr>
                <td className="card pad" style={styles.card}>
                  <Body content={content} context={context} />
                </td>
              </tr>
              <tr>
                <Foot content={content} context={context} />
              </tr>
            </tbody>
          </table>
        </td>
      </Table>
    </body>
  </html>
);

/** A table of one row, by which mail programs are made to lay out what is inside it. */
const Table = ({ children, ...given }: { children: ReactNode; className?: string; style?: object; width?: string }) => (
  <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" {...given}>
    <tbody>
      <tr>{children}</tr>
    </tbody>
  </table>
);

const Body = ({ content, context, content: { language = "ja" } }: MailProps) => (
  <>
    <p className="quiet" style={styles.sender}>
      {`${context.names[language].serviceName} ${frameWords[language].support}`}
    </p>
    {content.greeting && (
      <p className="text" style={styles.greeting}>
        {content.greeting}
      </p>
    )}
    <h1 className="text" style={content.lead.length > 0 ? styles.heading : styles.headingAlone}>
      <Settled>{content.heading}</Settled>
    </h1>
    {content.lead.length > 0 && (
      <p className="text" style={styles.lead}>
        <Settled>{content.lead.join(content.language === "en" ? " " : "")}</Settled>
      </p>
    )}
    <Box highlight={content.highlight} facts={content.facts} />
    {content.button && <Button {...content.button} />}
    {content.sections.length > 0 && <div style={styles.gap} />}
    {content.sections.map((section, index) => (
      <SectionText key={section.title} {...section} isLast={index === content.sections.length - 1} />
    ))}
  </>
);

const Box = ({ highlight, facts }: Pick<MailContent, "highlight" | "facts">) => (
  <Table className="box" style={styles.box}>
    <td style={styles.boxInside}>
      <p className="quiet" style={styles.keyLabel}>
        {highlight.label}
      </p>
      <p className={highlight.tone ?? "plain"} style={styles[highlight.tone ?? "plain"]}>
        <Settled>{highlight.value}</Settled>
      </p>
      {facts.length > 0 && (
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" className="rule" style={styles.rule}>
          <tbody>{facts.map(needLines([highlight, ...facts]) ? FactLines : FactRow)}</tbody>
        </table>
      )}
    </td>
  </Table>
);

const FactRow = ({ label, value }: Fact) => (
  <tr key={label}>
    <td className="quiet" style={styles.factLabel}>
      {label}
    </td>
    <td className="text" style={styles.fact}>
      <Settled>{value}</Settled>
    </td>
  </tr>
);

const FactLines = ({ label, value }: Fact) => (
  <tr key={label}>
    <td className="text" style={styles.fact}>
      <span className="quiet" style={styles.keyLabel}>
        {label}
      </span>
      <br />
      <Settled>{value}</Settled>
    </td>
  </tr>
);

const Button = ({ text, url }: { text: string; url: string }) => (
  <Table className="button-space" style={styles.buttonSpace} width="">
    <td>
      <a className="button" href={url} style={styles.button}>
        {text}
      </a>
    </td>
  </Table>
);

const SectionText = ({ title, lines, strong, links = [], isLast }: Section & { isLast: boolean }) => (
  <>
    <h2 className="text" style={styles.title}>
      {title}
    </h2>
    <p className="text" style={isLast ? styles.lastSection : styles.section}>
      {lines.map((line, index) => (
        <span key={line}>
          {index > 0 && <br />}
          <Line text={line} strong={strong} />
        </span>
      ))}
      {links.map(({ text, url }) => (
        <span key={url}>
          <br />
          <a className="link" href={url} style={styles.link}>
            {text}
          </a>
        </span>
      ))}
    </p>
  </>
);

const Line = ({ text, strong }: { text: string; strong: string | undefined }) => {
  const at = strong ? text.indexOf(strong) : -1;
  if (!strong || at < 0) return <Settled>{text}</Settled>;
  return (
    <>
      {text.slice(0, at)}
      <b>{strong}</b>
      {text.slice(at + strong.length)}
    </>
  );
};

const Foot = ({ content: { reason, language = "ja" }, context }: MailProps) => {
  const { bar, site } = frameWords[language];
  return (
    <td className="quiet pad" style={styles.foot}>
      {reason}
      <br />
      {[context.names[language].providerName, ...(context.providerAddress ? [context.providerAddress] : [])].join(bar)}
      <br />
      <a className="link" href={`${context.siteUrl}/`} style={styles.link}>
        {site}
      </a>
    </td>
  );
};
