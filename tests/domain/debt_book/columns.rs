use super::*;

#[test]
fn no_heading_stands_for_two_columns() {
    let aliases = aliases();
    for column in Column::ALL {
        let words = aliases.of(column);
        assert!(!words.is_empty(), "{column:?} has no words");
        for word in words {
            assert_eq!(aliases.column(word), Some(column), "{word:?}");
        }
    }
}

#[test]
fn columns_are_recognised_and_can_be_moved() {
    let header = ["NAMA  Pelanggan", "no.hp", "Jumlah (Rp)", "Total", "Warna"].map(String::from);
    let mut columns = Columns::recognise(&header, &aliases());
    let meanings = |columns: &Columns| (0..5).map(|it| columns.meaning(it)).collect::<Vec<_>>();
    let (name, phone, amount) = (
        Some(Column::Name),
        Some(Column::Phone),
        Some(Column::Amount),
    );
    assert_eq!(meanings(&columns), [name, phone, amount, None, None]);
    columns.assign(3, Column::Amount);
    assert_eq!(meanings(&columns), [name, phone, None, amount, None]);
    columns.ignore(0);
    assert_eq!(columns.missing(), [Column::Name]);
    columns.assign(99, Column::Phone);
    columns.ignore(99);
    assert_eq!(meanings(&columns), [None, phone, None, amount, None]);
}

#[test]
fn the_order_of_dates_is_judged_over_all_date_columns() {
    for (rows, expected) in [
        (
            "a;;3/11/2026;;1;;13/11/2026",
            OrderEvidence::Decided(DateOrder::DayFirst),
        ),
        (
            "a;;3/11/2026;;1;;;11/13/2026",
            OrderEvidence::Decided(DateOrder::MonthFirst),
        ),
        ("a;;3/11/2026;13/11/2026;1;;", OrderEvidence::Ambiguous),
        ("a;;13/11/2026;;1;;11/13/2026", OrderEvidence::Mixed),
    ] {
        assert_eq!(
            draft(&format!("{HEADER}\n{rows}\n")).order_evidence(),
            expected,
            "{rows}"
        );
    }
}
