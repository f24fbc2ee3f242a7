//! The few special functions the methods need.



/// P(Z <= z), Z standard normal.
pub fn normal_below(z: f64) -> f64 {
    0.5 * libm::erfc(-z / std::f64::consts::SQRT_2)
}

/// The z with P(Z <= z) = p: Wichura's algorithm AS 241 (Applied Statistics 37, 1988), to about 16 digits. Infinite at 0
/// and 1.
pub fn normal_quantile(p: f64) -> f64 {
    const A: [f64; 8] = [
        3.387_132_872_796_366_5,
        133.141_667_891_784_38,
        1_971.590_950_306_551_3,
        13_731.693_765_509_46,
        45_921.953_931_549_87,
        67_265.770_927_008_7,
        33_430.575_583_588_13,
        2_509.080_928_730_122_7,
    ];
    const B: [f64; 8] = [
        1.0,
        42.313_330_701_600_91,
        687.187_007_492_057_9,
        5_394.196_021_424_751,
        21_213.794_301_586_597,
        39_307.895_800_092_71,
        28_729.085_735_721_943,
        5_226.495_278_852_854,
    ];
    const C: [f64; 8] = [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        0.241_780_725_177_450_6,
        0.022_723_844_989_269_184,
        7.745_450_142_783_414e-4,
    ];
    const D: [f64; 8] = [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        0.689_767_334_985_1,
        0.148_103_976_427_480_08,
        0.015_198_666_563_616_457,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ];
    const E: [f64; 8] = [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        0.296_560_571_828_504_87,
        0.026_532_189_526_576_124,
        0.001_242_660_947_388_078_4,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ];
    const F: [f64; 8] = [
        1.0,
        0.599_832_206_555_888,
        0.136_929_880_922_735_8,
        0.014_875_361_290_850_615,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_8e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ];
    let ratio = |top: &[f64; 8], bottom: &[f64; 8], r: f64| {
        let horner = |c: &[f64; 8]| c.iter().rev().fold(0.0, |sum, c| sum * r + c);
        horner(top) / horner(bottom)
    };
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        return q * ratio(&A, &B, 0.180_625 - q * q);
    }
    let tail = p.min(1.0 - p);
    if tail <= 0.0 {
        return if q < 0.0 { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let r = (-tail.ln()).sqrt();
    let z = if r <= 5.0 { ratio(&C, &D, r - 1.6) } else { ratio(&E, &F, r - 5.0) };
    z.copysign(q)
}

/// (P(X <= x), P(X >= x)) for a Poisson count of this mean, by summing the shorter tail outward from x.
pub fn poisson_tails(x: f64, mean: f64) -> (f64, f64) {
    if mean <= 0.0 {
        return (1.0, if x <= 0.0 { 1.0 } else { 0.0 });
    }
    let here = (x * mean.ln() - mean - libm::lgamma(x + 1.0)).exp();
    let beyond = |next: &dyn Fn(f64) -> f64| {
        let (mut term, mut sum, mut step) = (1.0, 0.0, 0.0);
        loop {
            step += 1.0;
            term *= next(step);
            sum += term;
            if term <= sum * 1e-17 || step > 1e7 {
                return here * sum;
            }
        }
    };
    if x < mean {
        let below = beyond(&|step| if step > x { 0.0 } else { (x - step + 1.0) / mean });
        (here + below, 1.0 - below)
    } else {
        let above = beyond(&|step| mean / (x + step));
        (1.0 - above, here + above)
    }
}

/// The p-quantile of a sorted sample, Hyndman and Fan's type 8 (median-unbiased).
pub fn quantile(sorted: &[f64], p: f64) -> f64 {
    quantile_by(sorted.len(), p, |at| sorted[at])
}

/// The same where the sample is given by its order statistics, from 0. NaN if it is empty.
pub(crate) fn quantile_by(size: usize, p: f64, value: impl Fn(usize) -> f64) -> f64 {
    if size == 0 {
        return f64::NAN;
    }
    let place = (size as f64 + 1.0 / 3.0) * p + 1.0 / 3.0;
    let below = place.floor().clamp(1.0, size as f64);
    let above = (below + 1.0).min(size as f64);
    let share = (place - below).clamp(0.0, 1.0);
    let low = value(below as usize - 1);
    low + share * (value(above as usize - 1) - low)
}
