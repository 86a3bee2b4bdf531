/// A page's address with what is asked of it; what is empty is not asked.
pub fn address(path: &str, asked: &[(&str, &str)]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(asked.iter().filter(|(_, value)| !value.is_empty()));
    match query.finish() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn what_is_empty_is_left_out_and_the_rest_is_encoded() {
        assert_eq!(address("/city", &[("district", ""), ("after", "")]), "/city");
        assert_eq!(address("/city/people", &[("search", "钱&"), ("role", "")]), "/city/people?search=%E9%92%B1%26");
    }
}
