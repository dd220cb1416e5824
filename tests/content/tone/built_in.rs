//! Every built-in message keeps to the rules.

use tagih_santun::content::tone::check;
use tagih_santun::domain::contact::Channel;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::message::template::Placeholder;
use tagih_santun::domain::tone::setting::{Asks, Listener, Medium, Setting};
use tagih_santun::i18n::Language;

use crate::facts::{facts_for, registers, several, written};

#[test]
fn s4_11_a_ready_text_has_nothing_to_mend() {
    for purpose in Purpose::ALL {
        let one = facts_for(purpose);
        let several = several();
        let both = [
            Some(&one),
            several.offered().contains(&purpose).then_some(&several),
        ];
        for facts in both.into_iter().flatten() {
            for register in registers() {
                for language in Language::ALL {
                    let text = written(language, purpose, register, facts);
                    let setting = setting(purpose, register.channel);
                    assert_eq!(
                        check(language, &text, &setting),
                        [],
                        "{purpose:?} {register:?}: {text}"
                    );
                }
            }
        }
    }
}

fn setting(purpose: Purpose, channel: Channel) -> Setting<'static> {
    Setting {
        medium: match channel {
            Channel::WhatsApp => Medium::WhatsApp,
            Channel::Sms => Medium::Sms,
            Channel::Letter => Medium::Letter,
            _ => Medium::Speech,
        },
        listener: if purpose.may_say(Placeholder::Amount) {
            Listener::MayHearDetails
        } else {
            Listener::SomeoneElse
        },
        asks: if purpose.must_say(Placeholder::HowToPay) {
            Asks::ForMoney
        } else {
            Asks::ForNoMoney
        },
    }
}
