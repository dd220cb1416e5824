use super::*;

/// Names and numbers in, customers as `name number×rows` and notices out.
fn check_customers(rows: &[(&str, &str)], customers: &[&str], notices: &[&[&str]]) {
    let rows: Vec<String> = rows
        .iter()
        .map(|(name, phone)| format!("{name};{phone};1/11/2026;oli;5000;;8/11/2026"))
        .collect();
    let book = book(&rows.join("\n"));
    let found: Vec<String> = book
        .customers
        .iter()
        .map(|it| {
            let phone = it.phone.as_ref().map_or("-", |phone| phone.e164());
            format!("{} {phone} {:?}", it.name, it.rows)
        })
        .collect();
    assert_eq!(found, customers);
    let found: Vec<Vec<String>> = book
        .good
        .iter()
        .map(|it| it.notices.iter().map(|it| format!("{it:?}")).collect())
        .collect();
    assert_eq!(found, notices);
}

#[test]
fn rows_of_one_customer_come_together() {
    check_customers(
        &[
            ("Warung Melati", "0812-0000-1001"),
            ("Bengkel", "0812-0000-1002"),
            ("warung  MELATI", "+62 812 0000 1001"),
            ("Warung Melati", ""),
        ],
        &[
            "Warung Melati +6281200001001 [0, 2, 3]",
            "Bengkel +6281200001002 [1]",
        ],
        &[&[], &[], &[], &["JoinedByName"]],
    );
    check_customers(
        &[
            ("Pak Budi", ""),
            ("Pak Budi", ""),
            ("Pak Budi", "0812-0000-1001"),
        ],
        &["Pak Budi +6281200001001 [0, 1, 2]"],
        &[&["JoinedByName"], &["JoinedByName"], &[]],
    );
}

#[test]
fn what_may_be_two_customers_stays_apart_and_says_so() {
    let same_number = "SameNumberOtherName(Name(\"Bu Ani\"))";
    check_customers(
        &[("Bu Ani", "0812-0000-1001"), ("Bu Sari", "0812-0000-1001")],
        &["Bu Ani +6281200001001 [0]", "Bu Sari +6281200001001 [1]"],
        &[&["SameNumberOtherName(Name(\"Bu Sari\"))"], &[same_number]],
    );
    check_customers(
        &[
            ("Pak Budi", "0812-0000-1001"),
            ("Pak Budi", "0812-0000-1002"),
            ("Pak Budi", ""),
        ],
        &[
            "Pak Budi +6281200001001 [0]",
            "Pak Budi +6281200001002 [1]",
            "Pak Budi - [2]",
        ],
        &[
            &["SameNameOtherNumber"],
            &["SameNameOtherNumber"],
            &["NoPhone", "SameNameOtherNumber"],
        ],
    );
}
