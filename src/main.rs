fn main() {
    tagih_santun::ui::start();
}
