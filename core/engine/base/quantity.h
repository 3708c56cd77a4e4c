// Physical quantities in the one internal system: inch, pound-force, radian.
// A quantity knows its exponents of length and force, so a force times a length is a moment and cannot be
// added to a stress. Conversions to feet, kips, plf and psf happen only at the borders (literals, format, JSON).
#pragma once

#include <compare>

namespace holdfast {

template<int LengthExponent, int ForceExponent>
class Quantity {
public:
    static constexpr int lengthExponent = LengthExponent;
    static constexpr int forceExponent = ForceExponent;

    constexpr Quantity() = default;
    // The value in inch-pound units (in, lb, lb-in, lb/in, psi ...).
    constexpr explicit Quantity(double inchPound) : m_value(inchPound) {}

    constexpr double value() const { return m_value; }
    // How many times `unit` fits: height.in(1.0_ft) is the height in feet.
    constexpr double in(Quantity unit) const { return m_value / unit.m_value; }

    constexpr Quantity operator-() const { return Quantity(-m_value); }
    constexpr Quantity& operator+=(Quantity o) { m_value += o.m_value; return *this; }
    constexpr Quantity& operator-=(Quantity o) { m_value -= o.m_value; return *this; }
    constexpr Quantity& operator*=(double k) { m_value *= k; return *this; }

    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.m_value + b.m_value); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.m_value - b.m_value); }
    friend constexpr Quantity operator*(Quantity a, double k) { return Quantity(a.m_value * k); }
    friend constexpr Quantity operator*(double k, Quantity a) { return Quantity(a.m_value * k); }
    friend constexpr Quantity operator/(Quantity a, double k) { return Quantity(a.m_value / k); }
    friend constexpr auto operator<=>(Quantity, Quantity) = default;

private:
    double m_value = 0.0;
};

template<int L1, int F1, int L2, int F2>
constexpr auto operator*(Quantity<L1, F1> a, Quantity<L2, F2> b)
{
    if constexpr (L1 + L2 == 0 && F1 + F2 == 0)
        return a.value() * b.value();
    else
        return Quantity<L1 + L2, F1 + F2>(a.value() * b.value());
}

// A ratio of like quantities is a plain number.
template<int L1, int F1, int L2, int F2>
constexpr auto operator/(Quantity<L1, F1> a, Quantity<L2, F2> b)
{
    if constexpr (L1 == L2 && F1 == F2)
        return a.value() / b.value();
    else
        return Quantity<L1 - L2, F1 - F2>(a.value() / b.value());
}

using Length = Quantity<1, 0>;      // in
using Area = Quantity<2, 0>;        // in2
using Volume = Quantity<3, 0>;      // in3, also section modulus
using Inertia = Quantity<4, 0>;     // in4
using Force = Quantity<0, 1>;       // lb
using Moment = Quantity<1, 1>;      // lb-in
using LineLoad = Quantity<-1, 1>;   // lb/in, also stiffness
using Stress = Quantity<-2, 1>;     // psi, also area load

inline namespace literals {
constexpr Length operator""_in(long double v) { return Length(double(v)); }
constexpr Length operator""_in(unsigned long long v) { return Length(double(v)); }
constexpr Length operator""_ft(long double v) { return Length(double(v) * 12.0); }
constexpr Length operator""_ft(unsigned long long v) { return Length(double(v) * 12.0); }
constexpr Length operator""_mm(long double v) { return Length(double(v) / 25.4); }
constexpr Length operator""_mm(unsigned long long v) { return Length(double(v) / 25.4); }
constexpr Area operator""_in2(long double v) { return Area(double(v)); }
constexpr Area operator""_in2(unsigned long long v) { return Area(double(v)); }
constexpr Force operator""_lb(long double v) { return Force(double(v)); }
constexpr Force operator""_lb(unsigned long long v) { return Force(double(v)); }
constexpr Force operator""_kip(long double v) { return Force(double(v) * 1000.0); }
constexpr Force operator""_kip(unsigned long long v) { return Force(double(v) * 1000.0); }
constexpr LineLoad operator""_plf(long double v) { return LineLoad(double(v) / 12.0); }
constexpr LineLoad operator""_plf(unsigned long long v) { return LineLoad(double(v) / 12.0); }
constexpr Moment operator""_ftlb(long double v) { return Moment(double(v) * 12.0); }
constexpr Moment operator""_ftlb(unsigned long long v) { return Moment(double(v) * 12.0); }
constexpr Stress operator""_psi(long double v) { return Stress(double(v)); }
constexpr Stress operator""_psi(unsigned long long v) { return Stress(double(v)); }
constexpr Stress operator""_ksi(long double v) { return Stress(double(v) * 1000.0); }
constexpr Stress operator""_ksi(unsigned long long v) { return Stress(double(v) * 1000.0); }
constexpr Stress operator""_psf(long double v) { return Stress(double(v) / 144.0); }
constexpr Stress operator""_psf(unsigned long long v) { return Stress(double(v) / 144.0); }
} // namespace literals

template<int L, int F>
constexpr Quantity<L, F> max(Quantity<L, F> a, Quantity<L, F> b) { return a < b ? b : a; }
template<int L, int F>
constexpr Quantity<L, F> min(Quantity<L, F> a, Quantity<L, F> b) { return b < a ? b : a; }
template<int L, int F>
constexpr Quantity<L, F> abs(Quantity<L, F> a) { return a.value() < 0 ? -a : a; }

static_assert(1_ft == 12_in && 12_plf * 1_ft == 12_lb && (1_kip * 1_ft) / 1_ft == 1000_lb);

} // namespace holdfast
