//! The look of a letter: styles stand at each element, since mail programmes drop the rest, and nothing is loaded.

use super::letter::Content;
use kernel::lang::Lang;
use leptos::prelude::*;

const FACES: &str = "'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif";

pub(super) fn page(content: &Content) -> String {
    let Content { lang, paragraphs, .. } = *content;
    let line_height = if lang == Lang::Zh { "1.7" } else { "1.5" };
    let body = format!("margin:0;background:#fbfaf7;color:#12262b;font:18px/{line_height} {FACES}");
    let paragraphs: Vec<_> =
        paragraphs.iter().map(|text| view! { <p style="margin:0 0 20px">{text.to_string()}</p> }).collect();
    let items: Vec<_> = content.items.iter().map(item).collect();
    let unsubscribe = content.unsubscribe.cloned().map(|(words, address)| {
        view! { <br /> <a href=address style="color:#4a5b60">{words}</a> }
    });
    let link = content.link.cloned().map(|(words, address)| {
        view! {
            <p style="margin:0 0 20px">
                <a
                    href=address
                    style="display:inline-block;padding:10px 20px;border-radius:4px;background:#00695c;color:#ffffff;font-weight:bold;text-decoration:none"
                >
                    {words}
                </a>
            </p>
        }
    });
    let page = view! {
        <html lang=lang.tag()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{content.subject.to_owned()}</title>
            </head>
            <body style=body>
                <div style="padding:15px 20px;background:#0e3a41;color:#ffffff;font-weight:bold">"Seamless"</div>
                <div style="max-width:600px;padding:30px 20px">
                    {paragraphs} {items} {link}
                    <p style="margin:30px 0 0;color:#4a5b60;font-size:16px">{content.signature.to_owned()} {unsubscribe}</p>
                </div>
            </body>
        </html>
    };
    // The markers at which a browser's script would take over have no business in a mail.
    format!("<!DOCTYPE html>{}", page.to_html().replace("<!>", ""))
}

fn item((words, address): &(String, String)) -> impl IntoView + use<> {
    view! { <p style="margin:0 0 10px"><a href=address.clone() style="color:#00695c">{words.clone()}</a></p> }
}
