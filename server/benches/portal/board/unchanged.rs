//! Conditional requests: whoever has the page already is told so.

use super::Board;
use crate::figure::Effort;
use crate::load_time;
use crate::wrk::requests_a_second;
use reqwest::StatusCode;
use reqwest::header::{ETAG, IF_NONE_MATCH};

const CONNECTIONS: usize = 32;

pub async fn measure(effort: Effort, board: &Board) {
    let address = format!("{}/board", board.portal.origin);
    let page = reqwest::get(&address).await.unwrap().error_for_status().unwrap();
    let tag = page.headers()[ETAG].to_str().unwrap().to_owned();
    let again = reqwest::Client::new().get(&address).header(IF_NONE_MATCH, &tag).send().await.unwrap();
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    let begun = load_time::spent();
    let header = [format!("if-none-match: {tag}")];
    let mut rates: Vec<f64> = (0..effort.pairs)
        .map(|_| requests_a_second(&board.portal, &["/board".to_owned()], &header, CONNECTIONS, effort.leg))
        .collect();
    // The page is still the same: what was counted was told so.
    let after = reqwest::get(&address).await.unwrap();
    assert_eq!(after.headers()[ETAG].to_str().unwrap(), tag, "the page changed meanwhile");
    rates.sort_by(f64::total_cmp);
    let (least, median, greatest) = (rates[0], rates[rates.len() / 2], rates[rates.len() - 1]);
    let spent = load_time::spent() - begun;
    match effort.judges {
        true => println!(
            "board's first page unchanged: {median:.0} answers 304 a second (no goal) [least {least:.0}, greatest {greatest:.0}; load took {spent:.1} s of processor]"
        ),
        false => println!("board's first page unchanged: ran (short: no figure)"),
    }
}
