//! Randomness that is counted, not kept: replicate 7 of a run draws the same numbers on any thread, in any order.
//!
//! Philox 4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011): the seed is the
//! key; the counter is (block, purpose, replicate).

use std::f64::consts::PI;

/// What numbers are drawn for; each use has streams of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
#[allow(missing_docs)]
pub enum Purpose {
    Resample = 1,
    Endpoints = 2,
    Starts = 3,
    LatentClasses = 4,
    Threshold = 5,
    World = 6,
    Power = 7,
    Test = 99,
}

/// A stream of random numbers.
#[derive(Clone, Debug)]
pub struct Stream {
    key: [u32; 2],
    counter: [u32; 4],
    block: [u32; 4],
    used: usize,
}

impl Stream {
    /// The stream of one replicate of one purpose under one seed.
    pub fn new(seed: u64, purpose: Purpose, replicate: u64) -> Stream {
        Stream {
            key: [seed as u32, (seed >> 32) as u32],
            counter: [0, purpose as u32, replicate as u32, (replicate >> 32) as u32],
            block: [0; 4],
            used: 4,
        }
    }

    fn next(&mut self) -> u32 {
        if self.used == 4 {
            self.block = philox(self.counter, self.key);
            self.counter[0] = self.counter[0].wrapping_add(1);
            self.used = 0;
        }
        self.used += 1;
        self.block[self.used - 1]
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        u64::from(self.next()) << 32 | u64::from(self.next())
    }

    /// Uniform on the open interval (0, 1).
    pub fn unit(&mut self) -> f64 {
        ((self.bits() >> 12) as f64 + 0.5) * (1.0 / (1u64 << 52) as f64)
    }

    /// A whole number below `end`, each as likely (Lemire 2019).
    pub fn below(&mut self, end: u64) -> u64 {
        loop {
            let product = u128::from(self.bits()) * u128::from(end);
            if product as u64 >= end.wrapping_neg() % end.max(1) {
                return (product >> 64) as u64;
            }
        }
    }

    /// Standard normal (Box and Muller).
    pub fn normal(&mut self) -> f64 {
        (-2.0 * self.unit().ln()).sqrt() * (2.0 * PI * self.unit()).cos()
    }

    /// Gamma with this shape and scale 1 (Marsaglia and Tsang 2000).
    pub fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * self.unit().powf(1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let z = self.normal();
            let v = (1.0 + c * z).powi(3);
            if v > 0.0 && self.unit().ln() < 0.5 * z * z + d - d * v + d * v.ln() {
                return d * v;
            }
        }
    }

    /// Beta.
    pub fn beta(&mut self, a: f64, b: f64) -> f64 {
        let (x, y) = (self.gamma(a), self.gamma(b));
        x / (x + y)
    }

    /// Successes among `trials`: halves the trials at a random order statistic until few are left (Devroye 1986, X.4.4).
    pub fn binomial(&mut self, mut trials: u64, mut p: f64) -> u64 {
        let mut successes = 0;
        while trials > 16 {
            if p <= 0.0 {
                return successes;
            }
            if p >= 1.0 {
                return successes + trials;
            }
            let at = trials / 2 + 1;
            let split = self.beta(at as f64, (trials + 1 - at) as f64);
            if split <= p {
                successes += at;
                trials -= at;
                p = (p - split) / (1.0 - split);
            } else {
                trials = at - 1;
                p /= split;
            }
        }
        successes + (0..trials).filter(|_| self.unit() < p).count() as u64
    }

    /// Poisson: takes away gamma waiting times until little is left (Ahrens and Dieter 1974).
    pub fn poisson(&mut self, mut mean: f64) -> u64 {
        let mut count = 0;
        while mean > 12.0 {
            let at = (mean * 0.875).floor();
            let waited = self.gamma(at);
            if waited > mean {
                return count + self.binomial(at as u64 - 1, mean / waited);
            }
            count += at as u64;
            mean -= waited;
        }
        let limit = (-mean).exp();
        let mut product = self.unit();
        while product > limit {
            count += 1;
            product *= self.unit();
        }
        count
    }

    /// Splits `total` over cells in proportion to the weights.
    pub fn multinomial(&mut self, total: u64, weights: &[f64], counts: &mut [u64]) {
        let mut weight_left: f64 = weights.iter().sum();
        let mut left = total;
        for (count, &weight) in counts.iter_mut().zip(weights) {
            *count = if left == 0 || weight <= 0.0 { 0 } else { self.binomial(left, (weight / weight_left).min(1.0)) };
            left -= *count;
            weight_left -= weight;
        }
        // What rounding of the weights may leave over goes where it may.
        if let (1.., Some(at)) = (left, weights.iter().rposition(|weight| *weight > 0.0)) {
            counts[at] += left;
        }
    }
}

/// Ten rounds of Philox.
fn philox(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for _ in 0..10 {
        let left = u64::from(counter[0]) * 0xD251_1F53;
        let right = u64::from(counter[2]) * 0xCD9E_8D57;
        counter = [
            (right >> 32) as u32 ^ counter[1] ^ key[0],
            right as u32,
            (left >> 32) as u32 ^ counter[3] ^ key[1],
            left as u32,
        ];
        key = [key[0].wrapping_add(0x9E37_79B9), key[1].wrapping_add(0xBB67_AE85)];
    }
    counter
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The authors' known answers (Random123, kat_vectors).
    #[test]
    fn philox_answers_as_published() {
        assert_eq!(philox([0; 4], [0; 2]), [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]);
        assert_eq!(philox([u32::MAX; 4], [u32::MAX; 2]), [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]);
    }

    #[test]
    fn draws_have_the_means_and_variances_they_should() {
        let mut stream = Stream::new(1, Purpose::Test, 0);
        let mut check = |name: &str, mean: f64, variance: f64, draw: &mut dyn FnMut(&mut Stream) -> f64| {
            let size = 40_000;
            let draws: Vec<f64> = (0..size).map(|_| draw(&mut stream)).collect();
            let average = draws.iter().sum::<f64>() / size as f64;
            let spread = draws.iter().map(|x| (x - average).powi(2)).sum::<f64>() / size as f64;
            assert!((average - mean).abs() < 5.0 * (variance / size as f64).sqrt(), "{name}: mean {average}, not {mean}");
            assert!((spread / variance - 1.0).abs() < 0.06, "{name}: variance {spread}, not {variance}");
        };
        check("normal", 0.0, 1.0, &mut |s| s.normal());
        check("gamma", 2.5, 2.5, &mut |s| s.gamma(2.5));
        check("small gamma", 0.3, 0.3, &mut |s| s.gamma(0.3));
        check("beta", 0.4, 0.04, &mut |s| s.beta(2.0, 3.0));
        check("binomial", 30.0, 21.0, &mut |s| s.binomial(100, 0.3) as f64);
        check("poisson", 57.5, 57.5, &mut |s| s.poisson(57.5) as f64);
        check("below", 4.5, 8.25, &mut |s| s.below(10) as f64);
    }
}
